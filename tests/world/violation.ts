/** A property of the design that does not hold in a world. */
export class Violation extends Error {
  readonly property: string;

  constructor(property: string, what: string) {
    super(`${property}: ${what}`);
    this.property = property;
    this.name = 'Violation';
  }
}

/** Stops the world when a property does not hold. */
export function expectThat(holds: boolean, property: string, what: string): asserts holds {
  if (!holds) throw new Violation(property, what);
}
