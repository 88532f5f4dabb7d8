// Descriptors as the system gives them, numbers that no garbage collector closes. Data, no logic.
import type { UserResource } from "./user-resource.ts";

const packages = ["syscall", "golang.org/x/sys/unix"];
const named = (...names: readonly string[]): string[] =>
  packages.flatMap((path) => names.map((name) => `${path}.${name}`));

/** Functions whose first result is a descriptor that nobody else has. */
export const descriptorOpeners: readonly string[] = named(
  ...["Open", "Openat", "Openat2", "Creat", "Dup", "Socket", "Accept", "Accept4", "MemfdCreate", "PidfdOpen"],
  ...["EpollCreate", "EpollCreate1", "Eventfd", "InotifyInit", "InotifyInit1", "TimerfdCreate", "FanotifyInit"],
  ...["Kqueue", "OpenTree", "Fsopen", "Fsmount"],
);

export const descriptors: readonly UserResource[] = [
  {
    name: "",
    acquire: descriptorOpeners,
    result: 0,
    methods: [],
    functions: named("Close"),
    severity: "warning",
    kind: "closer",
  },
];
