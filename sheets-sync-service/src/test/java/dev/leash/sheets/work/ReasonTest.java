package dev.leash.sheets.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void saysWhatIsWrongWithAFile() {
        assertThat(Reason.of(new NoSuchFileException("/a/b"))).isEqualTo("/a/b does not exist");
        assertThat(Reason.of(new AccessDeniedException("/a/b")))
                .isEqualTo("/a/b may not be read or written; check its owner and permissions");
        assertThat(Reason.of(new FileAlreadyExistsException("/a/b")))
                .isEqualTo("/a/b is not the expected kind of file; move it elsewhere");
        assertThat(Reason.of(new NotDirectoryException("/a/b"))).isEqualTo("/a/b is not a folder");
    }

    @Test
    void isWhatWasSaidWhereItSaysEnough() {
        assertThat(Reason.of(new IOException("disk full"))).isEqualTo("disk full");
        assertThat(Reason.of(new FileSystemException("/a/b", null, "Too many open files")))
                .isEqualTo("/a/b: Too many open files");
    }

    @Test
    void namesNoClassWhereNothingWasSaid() {
        assertThat(Reason.of(new TimeoutException())).isEqualTo("no reason was given");
    }
}
