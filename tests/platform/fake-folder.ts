/** A folder of the origin private file system, in memory: what is written is there once it is closed. */
export function fakeFolder() {
  const files = new Map<string, Blob>();
  const handleOf = (name: string) => ({
    getFile: async () => files.get(name) ?? new Blob([]),
    async createWritable() {
      let content = new Blob([]);
      return {
        write: async (data: Blob) => {
          content = new Blob([content, data]);
        },
        close: async () => void files.set(name, content),
      };
    },
  });
  const folder = {
    keys: () => files.keys(),
    getFileHandle: async (name: string) => handleOf(name),
    removeEntry: async (name: string) => void files.delete(name),
  };
  return { files, open: async () => folder as unknown as FileSystemDirectoryHandle };
}
