import type { Core } from '../engine/core';
import { App } from './App';
import { Booted } from './Booted';
import { start } from './boot';
import { takeFirstLook } from './early';
import { Shell } from './Shell';

const startWithLook = (core: Core) => start(core, takeFirstLook());

export function Root() {
  return (
    <Booted start={startWithLook} waiting={<Shell />}>
      {(first, core) => <App start={first} core={core} />}
    </Booted>
  );
}
