import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { writeActingPost } from "../wire/acting-post.ts";

/** Goes on in another post of the same person, from the overview: what was open may not be his there. */
export function useSwitchPost() {
  const queryClient = useQueryClient();
  const router = useRouter();
  return async (id: string) => {
    writeActingPost(id);
    await queryClient.resetQueries();
    await router.navigate({ to: "/", search: {} });
  };
}
