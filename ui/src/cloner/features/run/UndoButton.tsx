import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import { text } from './text';

const UndoDialog = lazy(() => import('./UndoDialog').then(({ UndoDialog }) => ({ default: UndoDialog })));

export function UndoButton({ count, onUndo }: { count: number; onUndo: () => void }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{text.undo(count)}</Button>
      {asking && (
        <Suspense fallback={null}>
          <UndoDialog
            count={count}
            onClose={() => setAsking(false)}
            onConfirm={() => {
              setAsking(false);
              onUndo();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
