import type { Audience, VisitorText } from '@presszero/text'
import type { DeskText } from '@presszero/text/desk'
import type { Contact } from '@presszero/wire'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { MoreText } from '../words/more-text.js'

/** What every part needs in order to say something. */
export interface Scene {
  to: Audience<DeskText>
  visitor: Audience<VisitorText>
  more: MoreText
  /** The company, once it is known. */
  company: Contact | null
  /** Tells those who do not see the page; nothing else shows it. */
  say: (words: string) => void
}

const context = createContext<Scene | null>(null)

export const SceneProvider = context.Provider

export function useScene(): Scene {
  const scene = useContext(context)
  if (!scene) throw new Error('A part of the desk is painted outside of its scene.')
  return scene
}
