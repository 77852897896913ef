/** A form of the solution, as its FormXml lays it out. */
export interface FormDefinition {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly tabs: readonly TabDefinition[];
  readonly header: readonly CellDefinition[];
  readonly libraries: readonly string[];
  readonly handlers: readonly HandlerDefinition[];
}

export interface TabDefinition {
  readonly name: string;
  readonly label: string;
  readonly visible: boolean;
  readonly showLabel: boolean;
  readonly columns: readonly TabColumn[];
}

export interface TabColumn {
  /** A CSS width such as 60%. */
  readonly width: string;
  readonly sections: readonly SectionDefinition[];
}

export interface SectionDefinition {
  readonly name: string;
  readonly label: string;
  readonly showLabel: boolean;
  readonly visible: boolean;
  /** How many cells stand side by side. */
  readonly columns: number;
  readonly rows: readonly (readonly CellDefinition[])[];
}

export interface CellDefinition {
  readonly label: string;
  readonly showLabel: boolean;
  readonly visible: boolean;
  readonly colspan: number;
  readonly rowspan: number;
  readonly control: ControlDefinition | undefined;
}

export interface ControlDefinition {
  readonly id: string;
  /** Upper case, without braces. */
  readonly classId: string;
  readonly column: string | undefined;
  readonly disabled: boolean;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface HandlerDefinition {
  readonly event: "onload" | "onsave" | "onchange";
  /** For onchange. */
  readonly column: string | undefined;
  readonly library: string;
  readonly functionName: string;
  readonly passContext: boolean;
  readonly parameters: string;
}

export const classIds = {
  subgrid: "E7A81278-8635-4D9E-8D4D-59480B391C5B",
  webResource: "9FDF5F91-88B1-47F4-AD53-C11EFC01A01D",
  iframe: "FD2A7985-3187-444E-908D-6624B21F69C0",
  timeline: "06375649-C143-495E-A496-C962E5B4488E",
  quickView: "5C5600E0-1D6E-4205-A272-BE80DA87FD42",
  componentHost: "F9A8A302-114E-466A-B582-6771B2AE0D92",
} as const;
