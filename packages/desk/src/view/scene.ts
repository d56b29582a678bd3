import type { Audience, VisitorText } from '@presszero/text'
import type { DeskText } from '@presszero/text/desk'
import type { Contact } from '@presszero/wire'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** Everything that the desk says, in one language. The visitor's words are there to show what visitors are told. */
export interface Words {
  desk: DeskText
  visitor: VisitorText
}

/** What every part needs in order to say something. */
export interface Scene {
  to: Audience<DeskText>
  visitor: Audience<VisitorText>
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
