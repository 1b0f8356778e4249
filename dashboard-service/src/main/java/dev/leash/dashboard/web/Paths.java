package dev.leash.dashboard.web;

import java.util.List;

/** Addresses of the dashboard, and which of them require signing in. */
final class Paths {

    /**
     * Pattern of the addresses that filters of the dashboard apply to: all except those for
     * reports and alerts, which no filter may delay where both run in one process. Also matches
     * line ends, since an address that does not match would skip the check of access.
     */
    static final String BROWSED =
            "(?s)(?!/webhooks/|/integrations?/|/alertmanager/|/api/v2/|/v2/(enqueue|change|alert)).*";

    private static final List<String> OPEN =
            List.of(
                    "/assets/",
                    "/l/",
                    "/u/",
                    "/sign-in",
                    "/sign-out",
                    "/api/incidents/",
                    "/favicon.ico",
                    "/asyncapi.yaml");
    private static final List<String> PAGES =
            List.of(
                    "/incidents",
                    "/alerts",
                    "/routes",
                    "/silences",
                    "/on-call",
                    "/outbox",
                    "/workbook",
                    "/people",
                    "/sources",
                    "/status",
                    "/test-page",
                    "/metrics",
                    "/live");
    private static final String API = "/v2/incidents";

    private Paths() {}

    static boolean isApi(String path) {
        return isAt(path, API);
    }

    /** Whether an address is a page, or part of one, that requires signing in. */
    static boolean isPage(String path) {
        return path.equals("/") || PAGES.stream().anyMatch(page -> isAt(path, page));
    }

    /** Whether an address belongs to the dashboard. */
    static boolean isOurs(String path) {
        return isPage(path) || isApi(path) || OPEN.stream().anyMatch(path::startsWith);
    }

    private static boolean isAt(String path, String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }
}
