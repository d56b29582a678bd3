/**
 * A mail address, as strict as a form should be and no stricter: one `@`, a dot after it, no spaces, and nothing that
 * cannot be seen (controls, marks of direction). Whatever fits it can be written to.
 */
export const emailPattern = /^[^\s\p{C}@<>"(),:;\\[\]]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{2,63}$/u
