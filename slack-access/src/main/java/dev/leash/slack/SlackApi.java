package dev.leash.slack;

import com.google.gson.JsonParseException;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.impl.MethodsClientImpl;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Client of Slack's Web API with one token. Each call is made once, on a new connection: retries
 * are decided by the caller, and a pooled connection may be dead when it is needed.
 */
public final class SlackApi {

    /** The longest a call takes. */
    public static final Duration CALL_TIMEOUT = Duration.ofSeconds(8);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(4);
    private static final Duration LONGEST_LIMIT = Duration.ofHours(1);
    private static final Duration LIMIT_UNLESS_SAID = Duration.ofSeconds(30);
    private static final Pattern WORD = Pattern.compile("[a-z0-9_]{1,80}");
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERRORS = 500;

    private static final SlackConfig CONFIG = config();

    private final URI root;
    private final String token;
    private final OkHttpClient http;

    /**
     * A client.
     *
     * @param root address of Slack
     * @param token the token; never printed
     */
    public SlackApi(URI root, String token) {
        this(root, token, CALL_TIMEOUT);
    }

    SlackApi(URI root, String token, Duration callTimeout) {
        this.root = root;
        this.token = token;
        this.http =
                new OkHttpClient.Builder()
                        .retryOnConnectionFailure(false)
                        .followRedirects(false)
                        .protocols(List.of(Protocol.HTTP_1_1))
                        .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                        .connectTimeout(CONNECT_TIMEOUT)
                        .readTimeout(callTimeout)
                        .writeTimeout(callTimeout)
                        .callTimeout(callTimeout)
                        .build();
    }

    /** One method with its arguments. */
    @FunctionalInterface
    public interface Method<T extends SlackApiTextResponse> {
        /** Calls the method. */
        T on(MethodsClient methods) throws IOException, SlackApiException;
    }

    /** Address of Slack. */
    public URI root() {
        return root;
    }

    /** Calls a method, and waits for at most {@link #CALL_TIMEOUT}. Never throws. */
    public <T extends SlackApiTextResponse> Called<T> call(Method<T> method) {
        AtomicBoolean begun = new AtomicBoolean();
        try {
            T answer = method.on(methods(begun));
            return answer.isOk() ? new Called.Answered<>(answer) : refused(answer.getError());
        } catch (SlackApiException e) {
            return notOk(e.getResponse());
        } catch (JsonParseException e) {
            return new Called.Lost<>("Slack's answer cannot be read");
        } catch (IOException e) {
            return begun.get()
                    ? new Called.Lost<>("the connection to Slack was lost before it answered")
                    : new Called.NotReached<>(why(e));
        }
    }

    /** Records whether the request was sent, since only then may Slack have carried it out. */
    private MethodsClient methods(AtomicBoolean begun) {
        OkHttpClient noting =
                http.newBuilder()
                        .addNetworkInterceptor(
                                chain -> {
                                    begun.set(true);
                                    return once(chain.proceed(chain.request()));
                                })
                        .build();
        SlackHttpClient client = new SlackHttpClient(noting);
        client.setConfig(CONFIG);
        MethodsClientImpl methods = new MethodsClientImpl(client, token);
        methods.setEndpointUrlPrefix(root + "/api/");
        return methods;
    }

    /**
     * Without the library's statistics, which call Slack for the token's owner, and without its
     * logging of responses.
     */
    private static SlackConfig config() {
        SlackConfig config = new SlackConfig();
        config.getMethodsConfig().setStatsEnabled(false);
        config.getHttpClientResponseHandlers().clear();
        return config;
    }

    /** Keeps the HTTP library from repeating a call after a 503. */
    private static Response once(Response response) {
        return response.code() == 503
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }

    private static <T> Called<T> refused(@Nullable String error) {
        return new Called.Refused<>(
                error != null && WORD.matcher(error).matches() ? error : "no_reason");
    }

    private static <T> Called<T> notOk(Response response) {
        if (response.code() == TOO_MANY) {
            return new Called.Limited<>(limit(response.header("Retry-After")));
        }
        return response.code() >= SERVER_ERRORS
                ? new Called.Lost<>("Slack answered with HTTP status " + response.code())
                : refused("http_" + response.code());
    }

    private static Duration limit(@Nullable String seconds) {
        try {
            Duration said =
                    seconds == null
                            ? LIMIT_UNLESS_SAID
                            : Duration.ofSeconds(Math.max(1, Long.parseLong(seconds.strip())));
            return said.compareTo(LONGEST_LIMIT) > 0 ? LONGEST_LIMIT : said;
        } catch (NumberFormatException notSeconds) {
            return LIMIT_UNLESS_SAID;
        }
    }

    private static String why(IOException e) {
        return switch (e) {
            case UnknownHostException _ -> "DNS lookup of Slack's host name failed";
            case ConnectException _ -> "Slack refused the connection";
            case SocketTimeoutException _ -> "timed out while connecting to Slack";
            case SSLException _ ->
                    "TLS with Slack failed: its certificate or host name was not accepted";
            default -> "no connection to Slack could be made";
        };
    }

    @Override
    public String toString() {
        return "SlackApi[" + root + "]";
    }
}
