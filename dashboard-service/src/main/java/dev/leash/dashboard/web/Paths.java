package dev.leash.dashboard.web;

import java.util.List;

/** Which addresses are the dashboard's, and who may see them. */
final class Paths {

    /**
     * Where people look, as a pattern: everywhere but where programs report, in whose way nothing
     * of the dashboard may stand when both are one process. Line ends are part of an address, too:
     * one that is not matched would be let in unasked.
     */
    static final String BROWSED = "(?s)(?!/webhooks/).*";

    private static final List<String> OPEN =
            List.of(
                    "/assets/",
                    "/l/",
                    "/u/",
                    "/sign-in",
                    "/sign-out",
                    "/favicon.ico",
                    "/asyncapi.yaml");
    private static final List<String> PAGES =
            List.of(
                    "/incidents",
                    "/on-call",
                    "/outbox",
                    "/workbook",
                    "/people",
                    "/status",
                    "/test-page",
                    "/live");
    private static final String API = "/v2/incidents";

    private Paths() {}

    static boolean isApi(String path) {
        return isAt(path, API);
    }

    /** A page or part that people only see when they are let in. */
    static boolean isPage(String path) {
        return path.equals("/") || PAGES.stream().anyMatch(page -> isAt(path, page));
    }

    /** An address of the dashboard, whoever may see it. */
    static boolean isOurs(String path) {
        return isPage(path) || isApi(path) || OPEN.stream().anyMatch(path::startsWith);
    }

    private static boolean isAt(String path, String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }
}
