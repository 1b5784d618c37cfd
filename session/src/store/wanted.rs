//! Which meetings somebody wants: one condition for the engine, for what a draft lacks and for what is published.

/// A row of `requests` that is a meeting as things stand: accepted, between two who come, and vetoed by neither. A
/// request of priority "no" is a veto: whatever the other has asked, the two do not meet.
pub(super) const WANTED: &str = "requests.accepted_at IS NOT NULL AND requests.declined_at IS NULL
    AND requests.withdrawn_at IS NULL AND requests.priority <> 'no'
    AND NOT EXISTS (SELECT 1 FROM participants party WHERE party.id IN (requests.from_id, requests.to_id)
        AND (party.approved_at IS NULL OR party.refused_at IS NOT NULL OR party.withdrawn_at IS NOT NULL))
    AND NOT EXISTS (SELECT 1 FROM requests veto WHERE veto.priority = 'no' AND veto.withdrawn_at IS NULL
        AND ((veto.from_id = requests.from_id AND veto.to_id = requests.to_id)
          OR (veto.from_id = requests.to_id AND veto.to_id = requests.from_id)))";
