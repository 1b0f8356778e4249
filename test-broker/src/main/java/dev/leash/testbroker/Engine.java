package dev.leash.testbroker;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/** Docker engine of this machine, if there is one. */
final class Engine {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private Engine() {}

    /** Whether the engine answers and has this image, or can pull it; logs the result. */
    static boolean gives(String image) {
        try {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                LOG.info("Tests use the embedded broker, because no Docker engine answers.");
                return false;
            }
            String found = new RemoteDockerImage(DockerImageName.parse(image)).get();
            LOG.info("Tests use {} in containers.", found);
            return true;
        } catch (RuntimeException noImage) {
            // An engine that cannot get the image is no fault of Leash, and treated like none.
            LOG.warn(
                    "Tests use the embedded broker, because the Docker engine gives no {}: {}",
                    image,
                    noImage.toString());
            return false;
        }
    }
}
