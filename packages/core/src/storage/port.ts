/**
 * A few named values that survive reload and crash, shared by all tabs of one origin. `Values` names them and their
 * types; every value can be structurally cloned.
 */
export interface DurableStorage<Values extends object> {
  /** Whether anything was ever stored here. Creates nothing. */
  exists(): Promise<boolean>
  get<Key extends keyof Values & string>(key: Key): Promise<Values[Key] | undefined>
  /**
   * Replaces a value by what `change` makes of it, in one step that no other tab can come between; `undefined` removes
   * it. Resolves to the new value once it is on disk.
   */
  update<Key extends keyof Values & string>(
    key: Key,
    change: (value: Values[Key] | undefined) => Values[Key] | undefined,
  ): Promise<Values[Key] | undefined>
  /** Removes everything, the place where it was kept included. The storage can be used again. */
  clear(): Promise<void>
}
