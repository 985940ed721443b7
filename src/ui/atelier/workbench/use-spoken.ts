import { useEffect, useState } from 'react';

/** A text said to a screen reader once it has not changed for a while. */
export function useSpoken(text: string): string {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), 1000);
    return () => clearTimeout(timer);
  }, [text]);
  return spoken;
}
