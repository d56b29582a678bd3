/** A mail address, as strict as a form should be and no stricter: one `@`, a dot after it, no spaces or controls. */
export const emailPattern = /^[^\s@<>"(),:;\\]{1,64}@[^\s@<>"(),:;\\]+\.[^\s@<>"(),:;\\.]{2,}$/
