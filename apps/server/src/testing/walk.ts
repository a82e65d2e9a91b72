/** A browser as far as redirects and cookies go; those of the session stay at home where the step comes from another site. */
export interface Walker {
  /** What it would send along with a request of a page of ours. */
  cookie(): string;
  /** Goes where it is sent, through however many redirects, until `arrived` says so; gives the last address. */
  walk(from: string, arrived: (address: URL) => boolean): Promise<URL>;
  /** Takes what an answer sets. */
  take(answer: Response): void;
}

export function walker(): Walker {
  const jar = new Map<string, string>();
  const take = (answer: Response) => {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (value === "" || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
  };
  const sent = (strict: boolean) =>
    [...jar]
      .filter(([name]) => strict || !name.endsWith("daowei.session"))
      .map(([name, value]) => `${name}=${value}`)
      .join("; ");
  return {
    cookie: () => sent(true),
    take,
    walk: async (from, arrived) => {
      let address = new URL(from);
      for (let step = 0; step < 12; step += 1) {
        if (arrived(address)) return address;
        const answer = await fetch(address, {
          redirect: "manual",
          headers: { cookie: sent(false) },
        });
        take(answer);
        const location = answer.headers.get("location");
        if (location === null) throw new Error(`${answer.status} at ${address.href}`);
        address = new URL(location, address);
      }
      throw new Error(`still on the way at ${address.href}`);
    },
  };
}
