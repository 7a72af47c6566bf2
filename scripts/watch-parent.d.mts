export function watchParent(onVanished: () => void): void;
