package dev.leash.notifier.webhook;

import java.net.http.HttpHeaders;

/**
 * What a receiver was sent.
 *
 * @param headers the head
 * @param body the body, as text
 */
record Received(HttpHeaders headers, String body) {

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
