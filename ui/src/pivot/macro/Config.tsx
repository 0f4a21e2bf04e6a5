import { view } from '#bridge';
import { useEffect, useState } from 'react';
import { choiceOf, type Choice } from '../embedded/choice';
import { Bones } from '../embedded/Embedded';
import { Settings } from '../embedded/Settings';

/** Where the macro is configured. */
export function Config() {
  const [asked, setAsked] = useState<{ choice: Choice | undefined }>();
  useEffect(() => {
    void view.getContext().then(
      ({ extension }) => setAsked({ choice: choiceOf(extension.config) }),
      () => setAsked({ choice: undefined }),
    );
  }, []);
  if (!asked) return <Bones />;
  return <Settings first={asked.choice} onSave={(config) => view.submit({ config })} onCancel={() => view.close()} />;
}
