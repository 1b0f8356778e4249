package dev.leash.model.configuration;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonIndex;
import dev.leash.model.directory.PersonKey;
import dev.leash.model.kind.Configured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is in force, in memory, with every fact that led to it. */
final class InMemoryInForce implements InForce {

    private final Map<String, Version> versions = new TreeMap<>();
    final List<ConfigurationRecord> facts = new ArrayList<>();

    ConfigurationDecision decide(ChangeEnvelope request) {
        ConfigurationDecision decision = Configuration.decide(this, request);
        decision.steps().forEach(this::take);
        return decision;
    }

    void take(ConfigurationDecision.Step step) {
        versions.put(step.recorded().key(), step.after());
        facts.add(step.recorded());
    }

    @Override
    public Optional<Version> version(String key) {
        return Optional.ofNullable(versions.get(key));
    }

    @Override
    public List<Configured> all(Kind<?> kind) {
        return versions.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(kind.key("")))
                .flatMap(entry -> Optional.ofNullable(entry.getValue().body()).stream())
                .toList();
    }

    @Override
    public int count(Kind<?> kind) {
        return all(kind).size();
    }

    @Override
    public List<String> idsOf(PersonKey key) {
        return PersonIndex.of(all(Kinds.CONTACT).stream().map(Contact.class::cast).toList())
                .idsOf(key);
    }
}
