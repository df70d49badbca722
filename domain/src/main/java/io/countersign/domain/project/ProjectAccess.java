package io.countersign.domain.project;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where a person stands in a project: the role table as functions. People who have no part in a project are told that
 * it does not exist.
 *
 * @param role the actor's role as a member
 * @param assignments the actor's own consultant assignments in the project, also those that no longer hold
 * @param delegations what was delegated to the actor in the project, also what no longer holds
 */
public record ProjectAccess(Actor actor, Project project, Optional<ProjectRole> role,
        List<? extends Tenure> assignments, List<? extends Tenure> delegations) {

    public ProjectAccess {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(role, "role");
        assignments = List.copyOf(assignments);
        delegations = List.copyOf(delegations);
    }

    /** The access of a person to whom nothing was delegated. */
    public ProjectAccess(Actor actor, Project project, Optional<ProjectRole> role,
            List<? extends Tenure> assignments) {
        this(actor, project, role, assignments, List.of());
    }

    /**
     * @return whether the project exists for the actor: administrators, members, consultants and their delegates, now
     *         or formerly
     */
    public boolean seesProject() {
        return actor.admin() || role.isPresent() || !assignments.isEmpty() || !delegations.isEmpty();
    }

    /** @return whether the actor runs this project */
    public boolean managesProject() {
        return role.filter(ProjectRole.MANAGER::equals).isPresent();
    }

    /**
     * @return the disciplines the actor is assigned to at that instant; those delegated to the actor are not among them
     */
    public Set<ConsultantTypeId> disciplinesAt(Instant at) {
        var day = project.dayOf(at);
        var types = new LinkedHashSet<ConsultantTypeId>();
        assignments.stream().filter(assignment -> assignment.activeOn(day))
                .map(assignment -> assignment.seat().consultantType())
                .forEach(types::add);
        return types;
    }

    /** @return the seats the actor may fill at that instant: their own first, then those delegated to them */
    public Set<Seat> seatsAt(Instant at) {
        var day = project.dayOf(at);
        var seats = new LinkedHashSet<Seat>();
        assignments.stream().filter(assignment -> assignment.activeOn(day))
                .map(Tenure::seat)
                .forEach(seats::add);
        delegations.stream().filter(delegation -> delegation.activeOn(day))
                .map(Tenure::seat)
                .forEach(seats::add);
        return seats;
    }

    /** @return why the actor may not see the project, empty when they may */
    public Optional<Refusal> refusalToSee() {
        return seesProject() ? Optional.empty() : Optional.of(new Refusal.NotFound());
    }

    /** @return why the actor may not change the project, its members and assignments */
    public Optional<Refusal> refusalToAdminister() {
        return refusalUnless(actor.admin() || managesProject(), Refusal.Role.MANAGER, Refusal.Role.ADMIN);
    }

    /** @return why the actor may not delegate that seat, nor take a delegation of it back */
    public Optional<Refusal> refusalToDelegate(Seat seat) {
        return refusalUnless(actor.admin() || managesProject() || actor.id().equals(seat.holder()),
                Refusal.Role.ASSIGNEE, Refusal.Role.MANAGER, Refusal.Role.ADMIN);
    }

    /** @return why the actor may not register equipment, or create submissions */
    public Optional<Refusal> refusalToOffer() {
        return refusalUnless(managesProject() || role.filter(ProjectRole.CONTRACTOR::equals).isPresent(),
                Refusal.Role.MANAGER, Refusal.Role.CONTRACTOR);
    }

    /** @return why the actor may not do what only a manager of this project may */
    public Optional<Refusal> refusalToManage() {
        return refusalUnless(managesProject(), Refusal.Role.MANAGER);
    }

    /** @return why the actor may not set requirement values at all; whose fields they are is a question of its own */
    public Optional<Refusal> refusalToRequire(Instant at) {
        return refusalUnless(managesProject() || !disciplinesAt(at).isEmpty(), Refusal.Role.MANAGER,
                Refusal.Role.CONSULTANT);
    }

    private Optional<Refusal> refusalUnless(boolean allowed, Refusal.Role... roles) {
        return refusalToSee().or(() -> allowed ? Optional.empty() : Optional.of(new Refusal.Forbidden(List.of(roles))));
    }
}
