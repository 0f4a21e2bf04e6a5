import { view } from '#bridge';
import { lazy, Suspense, useEffect, useState } from 'react';
import { choiceOf, type Choice } from '../embedded/choice';
import { Bones, Embedded } from '../embedded/Embedded';
import { text } from '../embedded/text';

const Settings = lazy(() => import('../embedded/Settings').then(({ Settings }) => ({ default: Settings })));

type Asked = { editing: boolean; choice: Choice | undefined };

/** On a dashboard: a saved report, or where it is chosen. */
export function Gadget() {
  const [asked, setAsked] = useState<Asked>();
  useEffect(() => {
    void view.getContext().then(
      ({ extension }) => setAsked({ editing: extension.entryPoint === 'edit', choice: choiceOf(extension.gadgetConfiguration) }),
      () => setAsked({ editing: false, choice: undefined }),
    );
  }, []);
  if (!asked) return <Bones />;
  if (!asked.editing) return <Embedded choice={asked.choice} noneText={text.noneGadget} />;
  return (
    <Suspense fallback={<Bones />}>
      <Settings first={asked.choice} onSave={(choice) => view.submit(choice)} onCancel={() => view.close()} />
    </Suspense>
  );
}
