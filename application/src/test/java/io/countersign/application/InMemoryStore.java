package io.countersign.application;

import io.countersign.application.reply.Reply;
import io.countersign.application.reply.ReplyKey;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.delegation.Delegation;
import io.countersign.domain.delegation.DelegationId;
import io.countersign.domain.equipment.Equipment;
import io.countersign.domain.equipment.EquipmentId;
import io.countersign.domain.event.EventCursor;
import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.ledger.LedgerEntry;
import io.countersign.domain.project.Member;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.round.ClosingCircumstances;
import io.countersign.domain.round.Round;
import io.countersign.domain.schedule.Deadlines;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.user.User;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the in-memory repositories share, so that one can read what another keeps. Whatever they do they do within
 * {@link #atomically}; a transaction copies the store before and puts the copy back on an error.
 */
public final class InMemoryStore {

    public final Map<UserId, User> users = new LinkedHashMap<>();
    public final Map<ConsultantTypeId, ConsultantType> consultantTypes = new LinkedHashMap<>();
    public final Map<TemplateId, EquipmentTemplate> templates = new LinkedHashMap<>();
    public final Map<TemplateVersionId, TemplateVersion> templateVersions = new LinkedHashMap<>();
    public final Map<ProjectId, Project> projects = new LinkedHashMap<>();
    public final Map<MemberKey, Member> members = new LinkedHashMap<>();
    public final Map<ConsultantAssignmentId, ConsultantAssignment> assignments = new LinkedHashMap<>();
    public final Map<DelegationId, Delegation> delegations = new LinkedHashMap<>();
    public final Map<EquipmentId, Equipment> equipment = new LinkedHashMap<>();
    public final Map<RequirementKey, RequirementValues> requirements = new LinkedHashMap<>();
    public final Map<SubmissionId, Submission> submissions = new LinkedHashMap<>();
    public final Map<SubmissionId, List<Round>> rounds = new LinkedHashMap<>();
    public final Map<SubmissionId, Deadlines> deadlines = new LinkedHashMap<>();
    public final Map<RoundKey, ClosingCircumstances> circumstances = new LinkedHashMap<>();
    public final Map<ProjectId, Integer> submissionNumbers = new LinkedHashMap<>();

    public final Map<ReplyKey, KeptReply> replies = new LinkedHashMap<>();
    public final Map<EventCursor, LoggedEvent> events = new TreeMap<>();
    public final Map<Long, LedgerEntry> ledger = new TreeMap<>();

    public final AtomicLong lastTransaction = new AtomicLong();
    public volatile long runningTransaction;

    private final Map<String, Map<?, ?>> collections = Map.ofEntries(
            Map.entry("users", users),
            Map.entry("consultantTypes", consultantTypes),
            Map.entry("templates", templates),
            Map.entry("templateVersions", templateVersions),
            Map.entry("projects", projects),
            Map.entry("members", members),
            Map.entry("assignments", assignments),
            Map.entry("delegations", delegations),
            Map.entry("equipment", equipment),
            Map.entry("requirements", requirements),
            Map.entry("submissions", submissions),
            Map.entry("rounds", rounds),
            Map.entry("deadlines", deadlines),
            Map.entry("circumstances", circumstances),
            Map.entry("submissionNumbers", submissionNumbers),
            Map.entry("replies", replies),
            Map.entry("events", events),
            Map.entry("ledger", ledger));
    private final Supplier<Instant> clock;

    /** @param clock the clock of the store */
    public InMemoryStore(Supplier<Instant> clock) {
        this.clock = clock;
    }

    /** Which member. */
    public record MemberKey(ProjectId project, UserId user) {}

    /** Which requirement values. */
    public record RequirementKey(ProjectId project, TemplateId template) {}

    /** Which round. */
    public record RoundKey(SubmissionId submission, int number) {}

    /** A reply, empty until it is kept, to the request with that fingerprint. */
    public record KeptReply(String fingerprint, Optional<Reply> reply, Instant createdAt) {}

    /** @return now, by the clock of the store */
    public Instant now() {
        return clock.get();
    }

    /** @return the delegations, oldest first, each with its assignment as that is now */
    public Stream<Delegation> delegations() {
        return delegations.values().stream()
                .map(it -> new Delegation(it.id(), assignments.getOrDefault(it.assignment().id(), it.assignment()),
                        it.delegate(), it.validity(), it.createdBy(), it.createdAt(), it.revocation()))
                .sorted(Comparator.comparing(Delegation::createdAt).thenComparing(it -> it.id().toString()));
    }

    /** Does something while nobody else does. */
    public synchronized <T> T atomically(Supplier<T> work) {
        return work.get();
    }

    /** @return brings the store back to what it is now */
    public synchronized Runnable snapshot() {
        var restorers = collections.values().stream().map(InMemoryStore::copy).toList();
        return () -> atomically(() -> {
            restorers.forEach(Runnable::run);
            return true;
        });
    }

    /** @return all that is kept now, by the name of the collection: equal as long as nothing else is kept */
    public synchronized Map<String, Map<?, ?>> contents() {
        var contents = new LinkedHashMap<String, Map<?, ?>>();
        collections.forEach((name, collection) -> contents.put(name, new LinkedHashMap<>(collection)));
        return contents;
    }

    private static <K, V> Runnable copy(Map<K, V> map) {
        var before = new LinkedHashMap<>(map);
        return () -> {
            map.clear();
            map.putAll(before);
        };
    }
}
