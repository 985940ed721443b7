/** What the browser tells of the line it is on, where it tells: TypeScript does not know of it. */
interface Navigator {
  readonly connection?: {
    /** The reader asked that their line be spared. */
    readonly saveData?: boolean;
  };
}
