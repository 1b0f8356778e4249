package dev.leash.dashboard;

import dev.leash.settings.DataSettings;
import dev.leash.settings.HttpSettings;
import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.SecretSettings;
import dev.leash.settings.Settings;
import dev.leash.settings.TimeSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is set of the dashboard.
 *
 * @param publicUrl how people reach it; no slash at the end
 * @param open whether only people on this machine are meant to reach it, so that nobody has to sign
 *     in to look
 * @param zone on whose clocks times are written before the browser says where it is
 * @param session how long somebody stays signed in
 * @param apiToken opens the API; null when it is open, or where it is not, closed
 * @param secret signs links and sessions
 * @param folder where the view is kept
 * @param liveClients how many open pages are kept up to date at once
 */
public record DashboardConfig(
        URI publicUrl,
        boolean open,
        ZoneId zone,
        Duration session,
        @Nullable String apiToken,
        String secret,
        Path folder,
        int liveClients) {
    /**
     * What the settings say.
     *
     * @throws RefusedSettingException when the API would be open to others than this machine
     */
    public static DashboardConfig of(Settings settings) {
        if (settings.find(DashboardSettings.API_TOKEN).isEmpty()
                && !HttpSettings.isLoopback(settings)) {
            throw RefusedSettingException.together(
                    "API_TOKEN is not set, and HTTP_HOST=%s is not loopback: anybody could read the API. Set API_TOKEN, for example to `openssl rand -hex 24`, or HTTP_HOST to 127.0.0.1"
                            .formatted(settings.get(HttpSettings.HOST)));
        }
        return new DashboardConfig(
                HttpSettings.publicUrl(settings),
                HttpSettings.isOpen(settings),
                settings.get(TimeSettings.TZ),
                Duration.ofHours(settings.get(DashboardSettings.SESSION_HOURS)),
                settings.find(DashboardSettings.API_TOKEN).orElse(null),
                settings.get(SecretSettings.LINK_SECRET),
                DataSettings.folder(settings, "dashboard"),
                settings.get(DashboardSettings.LIVE_CLIENTS));
    }

    /**
     * Whether cookies may only travel encrypted: wherever people reach it encrypted. Where they do
     * not, their browsers would keep such cookies to themselves, and no button would work.
     */
    public boolean secureCookies() {
        return "https".equals(publicUrl.getScheme());
    }

    /** Whether others than this machine reach it in the clear. */
    public boolean isExposedInTheClear() {
        return !open && !secureCookies();
    }

    @Override
    public String toString() {
        return "DashboardConfig[publicUrl=" + publicUrl + ", open=" + open + "]";
    }
}
