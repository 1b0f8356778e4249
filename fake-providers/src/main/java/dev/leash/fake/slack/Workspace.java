package dev.leash.fake.slack;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The workspace: its members, and the app's tokens. */
final class Workspace {

    private final Map<String, Member> members = new ConcurrentHashMap<>();
    private volatile String botToken = FakeSlack.BOT_TOKEN;
    private volatile String socketUrl = "";

    void add(Member member) {
        members.put(member.id(), member);
    }

    void remove(Member member) {
        members.remove(member.id());
    }

    Optional<Member> byId(String id) {
        return Optional.ofNullable(members.get(id));
    }

    Optional<Member> byEmail(String email) {
        return members.values().stream()
                .filter(
                        member ->
                                member.email()
                                        .toLowerCase(Locale.ROOT)
                                        .equals(email.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    boolean hasChannel(String channel) {
        return members.values().stream().anyMatch(member -> member.channel().equals(channel));
    }

    String botToken() {
        return botToken;
    }

    void revokeBotToken() {
        botToken = "revoked";
    }

    String appToken() {
        return FakeSlack.APP_TOKEN;
    }

    String socketUrl() {
        return socketUrl;
    }

    void socketAt(String url) {
        socketUrl = url;
    }
}
