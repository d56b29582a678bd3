/** Another process, or another log in this one, has the file open. */
export class LogInUse extends Error {
  override readonly name = 'LogInUse'
  readonly file: string
  constructor(file: string) {
    super(
      `The log ${file} is already open. Stop the other server that uses it, or give this one a file of its own.`,
    )
    this.file = file
  }
}

/** The file is not a database, or is damaged. */
export class LogCorrupt extends Error {
  override readonly name = 'LogCorrupt'
  readonly file: string
  constructor(file: string, cause: string) {
    super(
      `The log ${file} is damaged or is not a log (${cause}). Move it aside with its -wal file and put a backup in its place; nothing was changed.`,
    )
    this.file = file
  }
}

/** The folder or the file cannot be written, or the disk is full. */
export class LogUnwritable extends Error {
  override readonly name = 'LogUnwritable'
  readonly file: string
  constructor(file: string, cause: string) {
    super(
      `The log ${file} cannot be written (${cause}). Make its folder writable for this user and see that the disk has room, or name another file.`,
    )
    this.file = file
  }
}

/** A later version of Press Zero has migrated this log, and there is no way back. */
export class LogTooNew extends Error {
  override readonly name = 'LogTooNew'
  readonly file: string
  constructor(file: string, found: number, known: number) {
    super(
      `The log ${file} is of version ${found}, and this server knows up to ${known}. Start the newer server that wrote it, or put back a backup from before.`,
    )
    this.file = file
  }
}

/** Content was erased from the log, and stands in its write-ahead file until a program that reads it lets go. */
export class ErasureUnfinished extends Error {
  override readonly name = 'ErasureUnfinished'
  readonly file: string
  constructor(file: string) {
    super(
      `What was erased from the log ${file} is not overwritten yet, because another program reads it. Let that program (a backup?) end and erase again.`,
    )
    this.file = file
  }
}

/** Something was asked of a log after `close()`. */
export class LogClosed extends Error {
  override readonly name = 'LogClosed'
  constructor() {
    super('The log is closed. Open it again before using it.')
  }
}
