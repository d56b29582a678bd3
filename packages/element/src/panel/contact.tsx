import { contactView } from '@presszero/core'
import type { Scene } from './scene.js'

/** Who answers and when, and what it may be about. */
export function ContactPart({ state, to, store }: Scene) {
  const view = contactView(state, to)
  return (
    <section class="contact" part="contact">
      {view.people && <p class="people">{view.people}</p>}
      {view.week.length > 0 && (
        <details class="hours">
          <summary>{to.text.ways.hours}</summary>
          <dl>
            {[...view.week, ...view.holidays].map(({ days, hours }) => (
              <div key={days}>
                <dt>{days}</dt>
                <dd>{hours}</dd>
              </div>
            ))}
          </dl>
          {view.zone && <p class="hint">{view.zone}</p>}
        </details>
      )}
      {view.topics.length > 0 && state.mode === 'server' && (
        <fieldset class="topics">
          <legend>{view.topicsLabel}</legend>
          {view.topics.map(({ id, label, chosen }) => (
            <label key={id} class="chip">
              <input type="radio" name="topic" checked={chosen} onChange={() => store.setTopic(id)} />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      )}
    </section>
  )
}
