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
 * Configuration of the dashboard.
 *
 * @param publicUrl address at which people reach the dashboard; no slash at the end
 * @param open whether only people on this machine can reach it, so that pages are shown without
 *     signing in
 * @param zone time zone of times, until the browser names its own
 * @param session how long a session lasts
 * @param apiToken token of the API; null when the API is open, or, where it is not, off
 * @param secret signs links and sessions
 * @param folder where the view is stored
 * @param liveClients how many open pages are kept up to date at the same time
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
     * Reads the settings.
     *
     * @throws RefusedSettingException when the API would be open to other machines than this one
     */
    public static DashboardConfig of(Settings settings) {
        if (settings.find(DashboardSettings.API_TOKEN).isEmpty()
                && !HttpSettings.isLoopback(settings)) {
            throw RefusedSettingException.together(
                    "API_TOKEN is not set, and HTTP_HOST=%s is not loopback: anyone could read the API. Set API_TOKEN, for example to `openssl rand -hex 24`, or HTTP_HOST to 127.0.0.1"
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
     * Whether cookies are marked {@code Secure}: wherever people reach the dashboard by https.
     * Elsewhere browsers would not send such cookies, and no form would work.
     */
    public boolean secureCookies() {
        return "https".equals(publicUrl.getScheme());
    }

    /** Whether other machines reach the dashboard unencrypted. */
    public boolean isExposedInTheClear() {
        return !open && !secureCookies();
    }

    @Override
    public String toString() {
        return "DashboardConfig[publicUrl=" + publicUrl + ", open=" + open + "]";
    }
}
