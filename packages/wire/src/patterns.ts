/**
 * A mail address, as strict as a form should be and no stricter: one `@`, a dot after it, no spaces, and nothing that
 * cannot be seen (controls, marks of direction).
 */
export const emailPattern =
  /^[^\s\p{C}@<>"(),:;\\]{1,64}@[^\s\p{C}@<>"(),:;\\]+\.[^\s\p{C}@<>"(),:;\\.]{2,}$/u
