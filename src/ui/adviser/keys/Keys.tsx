import { useEffect, useRef } from 'react';
import type { ConsoleInterface } from '../../../adviser/interface.ts';

interface KeysProps {
  ui: ConsoleInterface;
  active: boolean;
  open: boolean;
  onToggle: (open: boolean) => void;
  onActive: (active: boolean) => void;
}

/** The list of keys, and the switch that turns them all off (WCAG 2.1.4). */
export function Keys({ ui, active, open, onToggle, onActive }: KeysProps) {
  const list = useRef<HTMLDetailsElement>(null);
  // « ? » opens it from anywhere: on a low screen it stands under the fold of its panel.
  useEffect(() => {
    if (open) list.current?.scrollIntoView({ block: 'start' });
  }, [open]);
  return (
    <details ref={list} className="keys" open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{ui.raccourcis}</summary>
      <label>
        <input type="checkbox" checked={active} onChange={(event) => onActive(event.target.checked)} />
        {ui.raccourcisActifs}
      </label>
      <dl>
        {ui.touches.map(([key, effect]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{effect}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
