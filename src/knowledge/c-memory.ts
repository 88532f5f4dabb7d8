// Memory of C, which no garbage collector frees. Data, no logic.
import type { UserResource } from "./user-resource.ts";

export const cMemory: readonly UserResource[] = [
  {
    name: "C memory",
    acquire: ["C.CString", "C.CBytes", "C.malloc", "C.calloc"],
    result: 0,
    methods: [],
    functions: ["C.free"],
    severity: "warning",
    kind: "closer",
  },
];
