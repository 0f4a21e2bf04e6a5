import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import type { PersonView, SettingsRead } from '../engine/protocol';
import { AllReports } from './AllReports';
import { SettingsForm } from './SettingsForm';
import { text } from './text';

interface PartsProps {
  me: PersonView;
  read: SettingsRead;
}

export function Parts({ me, read }: PartsProps) {
  return (
    <Tabs id="pivot-admin" shouldUnmountTabPanelOnChange={false}>
      <TabList>
        <Tab>{text.settings}</Tab>
        <Tab>{text.reports}</Tab>
      </TabList>
      <TabPanel>
        <SettingsForm first={read} />
      </TabPanel>
      <TabPanel>
        <AllReports me={me} />
      </TabPanel>
    </Tabs>
  );
}
