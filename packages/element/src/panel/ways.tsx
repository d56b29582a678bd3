import type { WayView } from '@presszero/core'
import { Icon } from './icons.js'

interface WaysProps {
  ways: readonly WayView[]
  label: string
  /** In one row, without details: under a conversation. */
  compact: boolean
  onWay: (kind: 'human' | 'mail' | 'conversation') => void
}

/** Every way to a human that there is at this moment. In view in every state. */
export function Ways({ ways, label, compact, onWay }: WaysProps) {
  return (
    <nav class={compact ? 'ways compact' : 'ways'} part="ways" aria-label={label}>
      <ul>
        {ways.map(way => (
          <li key={'href' in way ? way.href : way.kind} class={`way-${way.kind}`}>
            {'href' in way ? (
              <a class="way" part="way" href={way.href}>
                <Icon name={way.kind} />
                <span>
                  <strong class={compact && way.kind === 'phone' ? 'hidden' : ''}>{way.label} </strong>
                  <bdi class={compact && way.kind === 'email' ? 'hidden' : ''}>{way.text}</bdi>
                </span>
              </a>
            ) : (
              <button class="way" part="way" type="button" onClick={() => onWay(way.kind)}>
                <Icon name={way.kind} />
                <span>
                  <strong>{way.label}</strong> {way.detail && !compact && <small>{way.detail}</small>}
                </span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
