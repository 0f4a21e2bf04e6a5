import { view } from '#bridge';
import { useEffect, useState } from 'react';
import { choiceOf, type Choice } from '../embedded/choice';
import { Bones, Embedded } from '../embedded/Embedded';
import { text } from '../embedded/text';

/** On a Confluence page: a saved report, computed for whoever reads the page. */
export function Macro() {
  const [asked, setAsked] = useState<{ choice: Choice | undefined }>();
  useEffect(() => {
    void view.getContext().then(
      ({ extension }) => setAsked({ choice: choiceOf(extension.config) }),
      () => setAsked({ choice: undefined }),
    );
  }, []);
  return asked ? <Embedded choice={asked.choice} noneText={text.noneMacro} fromConfluence /> : <Bones />;
}
