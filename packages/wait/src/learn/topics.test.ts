import { expect, test } from 'vitest'
import { learnTopic, newTopics, topicEffect } from './topics.js'

test('a topic differs by what was seen of it against all, and little while little was seen', () => {
  const topics = newTopics()
  for (let n = 0; n < 400; n++) {
    learnTopic(topics, 'shares', 1)
    learnTopic(topics, 'cards', 0)
  }
  learnTopic(topics, 'new', 5)
  expect(Math.abs(topicEffect(topics, 'shares') - 0.5)).toBeLessThan(0.1)
  expect(Math.abs(topicEffect(topics, 'cards') + 0.5)).toBeLessThan(0.1)
  expect(topicEffect(topics, 'new')).toBeLessThan(0.3)
  expect([topicEffect(topics, undefined), topicEffect(topics, 'other')]).toEqual([0, 0])
})

test('topics without end do not grow what is kept', () => {
  const topics = newTopics()
  for (let n = 0; n < 1000; n++) learnTopic(topics, `topic ${n}`, 0)
  expect(topics.topics).toHaveLength(50)
})
