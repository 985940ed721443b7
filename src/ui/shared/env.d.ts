interface ImportMetaEnv {
  /** The address where pages are counted; empty where nothing is. A build that counts nothing drops what stands behind it. */
  readonly VITE_MESURE?: string;
}
