/** The server as it is, which ends with its parent and whose clock a trial can turn. */
import "@daowei/server/testing/end-with-parent";
import "./turned-clock.ts";
import "@daowei/server/main";
