package dev.leash.system.badinput;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What another Java process keeps, asked with {@code jcmd} of the same JDK.
 *
 * @param pid which process
 */
public record Heap(long pid) {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)\\s*$");

    /**
     * How many bytes are reachable.
     *
     * @throws IOException when the process cannot be asked
     */
    public long reachableBytes() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        List<String> command =
                Stream.of(jcmd.toString(), Long.toString(pid), "GC.class_histogram").toList();
        Process asked = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        Matcher total = TOTAL.matcher(said);
        if (!total.find()) {
            throw new IOException("jcmd does not say how much there is: " + said);
        }
        return Long.parseLong(total.group(1));
    }
}
