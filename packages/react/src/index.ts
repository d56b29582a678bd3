'use client'

export { PressZero, type PressZeroProps } from './press-zero.js'
export { PressZeroMail, type PressZeroMailProps } from './press-zero-mail.js'
export { type MailCaptureHandle, useMailCapture } from './use-mail-capture.js'
export { type PressZeroHandle, usePressZero } from './use-press-zero.js'
export { type Readable, useStore } from './use-store.js'
