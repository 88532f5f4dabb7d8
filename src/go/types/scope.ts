// Blocks and what is declared in them (Go spec, "Declarations and scope").
import type { Entity } from "./entity.ts";

export class Scope {
  readonly outer: Scope | null;
  private readonly names = new Map<string, Entity>();

  constructor(outer: Scope | null) {
    this.outer = outer;
  }

  /** Looks in this block only. */
  lookup(name: string): Entity | undefined {
    return this.names.get(name);
  }

  /** The blank identifier declares nothing; a second declaration of a name is an error elsewhere, the first stays. */
  insert(name: string, entity: Entity): void {
    if (name !== "_" && !this.names.has(name)) this.names.set(name, entity);
  }

  /** Looks in this block and those around it, up to the function's outermost. */
  lookupParent(name: string): Entity | undefined {
    let found = this.names.get(name);
    for (let scope = this.outer; found === undefined && scope !== null; scope = scope.outer) {
      found = scope.names.get(name);
    }
    return found;
  }
}
