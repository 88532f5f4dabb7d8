// All APIs of popular modules.
import type { ModuleApi } from "./api.ts";
import { cloudApis } from "./cloud.ts";
import { containerApis } from "./containers.ts";
import { databaseApis } from "./databases.ts";
import { imageApis } from "./images.ts";
import { networkApis } from "./network.ts";
import { sqlApis } from "./sql.ts";
import { storeApis } from "./stores.ts";
import { systemApis } from "./system.ts";

export const moduleApis: readonly ModuleApi[] = [
  ...sqlApis,
  ...storeApis,
  ...networkApis,
  ...cloudApis,
  ...containerApis,
  ...systemApis,
  ...databaseApis,
  ...imageApis,
];
