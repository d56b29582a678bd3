/**
 * Runs what a script is for. An error that it throws is a sentence for whoever started the script: it is printed
 * without its stack, and the script has failed.
 */
export async function main(task: () => Promise<void> | void): Promise<void> {
  try {
    await task()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

/** Prints what is wrong, one sentence a line, and fails if there is any; otherwise prints that all is well. */
export function conclude(problems: string[], allIsWell: string): void {
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
  else console.log(allIsWell)
}
