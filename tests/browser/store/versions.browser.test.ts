import { storeFixtureContract } from '../../contract/store-fixture.contract.ts';

storeFixtureContract();
