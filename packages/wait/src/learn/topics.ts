/** How waits of one topic differ: outcomes seen, and the mean distance of log waits from the exact median. */
type TopicState = [name: string, count: number, distance: number]

/** What was learned of topics; people may be answered by those who know theirs. Plain JSON. */
export interface TopicsState {
  topics: TopicState[]
  /** Of all of them. */
  distance: number
}

/** Topics beyond this many are learned as if they had none. */
const MOST_TOPICS = 50
const MEMORY = 2000
/** How many outcomes the mean of all weighs against a topic's own. */
const LEAN = 20

export function newTopics(): TopicsState {
  return { topics: [], distance: 0 }
}

/** By how much the log wait of a topic lies above that of all; 0 where nothing is known. */
export function topicEffect(state: TopicsState, topic: string | undefined): number {
  const known = state.topics.find(([name]) => name === topic)
  if (!known) return 0
  const [, count, distance] = known
  return ((distance - state.distance) * count) / (count + LEAN)
}

/** `distance`: of a log wait from the exact median. */
export function learnTopic(state: TopicsState, topic: string | undefined, distance: number): void {
  if (topic === undefined) return
  let known = state.topics.find(([name]) => name === topic)
  if (!known && state.topics.length < MOST_TOPICS) {
    known = [topic, 0, state.distance]
    state.topics.push(known)
  }
  const total = state.topics.reduce((sum, [, count]) => sum + count, 0)
  state.distance += (distance - state.distance) / Math.min(MEMORY, total + 1)
  if (!known) return
  known[1] = Math.min(MEMORY, known[1] + 1)
  known[2] += (distance - known[2]) / known[1]
}
