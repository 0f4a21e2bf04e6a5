import { App } from './App';
import { Booted } from './Booted';
import { start } from './boot';
import { Shell } from './Shell';

export function Root() {
  return (
    <Booted start={start} waiting={<Shell />}>
      {(first, core) => <App start={first} core={core} />}
    </Booted>
  );
}
