#!/bin/bash
# Tries docs/handbook/long-runs/array.slurm with Debian's slurm-wlm on this machine alone, and compares the joined parts with one run.
# Needs root and: apt-get install slurm-wlm munge. Changes nothing outside a temporary folder, except that it starts and stops munged and slurm.
set -euo pipefail
for command in slurmctld slurmd sbatch munged; do
  command -v "$command" >/dev/null || { echo "slurm.sh: $command is missing: apt-get install slurm-wlm munge" >&2; exit 1; }
done
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
host=$(hostname -s)
chmod 755 "$work"
mkdir -p "$work/state" "$work/spool" "$work/bin" "$work/parts" "$work/munge"
printf '#!/bin/sh\nexec node "%s/bin/coop-co2.js" "$@"\n' "$root" >"$work/bin/coop-co2"
chmod +x "$work/bin/coop-co2"
head -c 128 /dev/urandom >"$work/munge/key"
chmod 400 "$work/munge/key"
chown -R munge: "$work/munge"
runuser -u munge -- munged --key-file="$work/munge/key" --socket="$work/munge/socket" --pid-file="$work/munge/pid" --log-file="$work/munge/log" --seed-file="$work/munge/seed" --force
cat >"$work/slurm.conf" <<CONF
ClusterName=one
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
CryptoType=crypto/munge
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core_Memory
ReturnToService=2
MpiDefault=none
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) RealMemory=4000 State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF="$work/slurm.conf" PATH="$work/bin:$PATH"
stop() {
  for daemon in slurmd slurmctld; do [ -f "$work/$daemon.pid" ] && kill "$(cat "$work/$daemon.pid")" 2>/dev/null; done
  [ -f "$work/munge/pid" ] && kill "$(cat "$work/munge/pid")" 2>/dev/null
  rm -rf "$work"
}
trap stop EXIT
slurmctld
slurmd
cd "$work/parts"
sbatch --wait "$root/docs/handbook/long-runs/array.slurm" || { cat part-*.log "$work"/slurm*.log >&2; exit 1; }
coop-co2 merge part-*.parquet --format parquet --output joined.parquet
coop-co2 run --municipality all --format parquet --output whole.parquet
cmp joined.parquet whole.parquet
echo "slurm: $(ls part-*.parquet | wc -l) parts joined are the bytes of one run ($(stat -c %s whole.parquet) bytes)"
