/** The first number of people ahead of each bucket: 0, 1, 2, 3–4, 5–7, 8–11, 12–19, 20 and more. */
const STARTS = [0, 1, 2, 3, 5, 8, 12, 20] as const

export const BUCKETS = STARTS.length

/** The bucket in which somebody with `ahead` people in front learns and is calibrated. */
export function bucketOf(ahead: number): number {
  let bucket = STARTS.length - 1
  while (bucket > 0 && ahead < (STARTS[bucket] ?? 0)) bucket -= 1
  return bucket
}

/** `0`, `3–4`, `20+`: the numbers of people ahead that share a bucket. */
export function bucketName(bucket: number): string {
  const [first, next] = [STARTS[bucket], STARTS[bucket + 1]]
  if (next === undefined) return `${first}+`
  return next - 1 === first ? `${first}` : `${first}–${next - 1}`
}
