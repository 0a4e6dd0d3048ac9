// Made by "npm run db:types" from supabase/schemas. Change those, not this.
export type Json =
  | string
  | number
  | boolean
  | null
  | { [key: string]: Json | undefined }
  | Json[]

export type Database = {
  // Allows to automatically instantiate createClient with right options
  // instead of createClient<Database, { PostgrestVersion: 'XX' }>(URL, KEY)
  __InternalSupabase: {
    PostgrestVersion: "14"
  }
  public: {
    Tables: {
      accounts: {
        Row: {
          created_at: string
          email: string
          full_name: string | null
          locale: Database["public"]["Enums"]["locale"]
          updated_at: string
          user_id: string
        }
        Insert: {
          created_at?: string
          email: string
          full_name?: string | null
          locale?: Database["public"]["Enums"]["locale"]
          updated_at?: string
          user_id: string
        }
        Update: {
          created_at?: string
          email?: string
          full_name?: string | null
          locale?: Database["public"]["Enums"]["locale"]
          updated_at?: string
          user_id?: string
        }
        Relationships: []
      }
      application_answers: {
        Row: {
          application_id: string
          choices: string[] | null
          is_yes: boolean | null
          number_value: number | null
          question_id: string
          text_value: string | null
        }
        Insert: {
          application_id: string
          choices?: string[] | null
          is_yes?: boolean | null
          number_value?: number | null
          question_id: string
          text_value?: string | null
        }
        Update: {
          application_id?: string
          choices?: string[] | null
          is_yes?: boolean | null
          number_value?: number | null
          question_id?: string
          text_value?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "application_answers_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "application_answers_question_id_fkey"
            columns: ["question_id"]
            referencedRelation: "job_questions"
            referencedColumns: ["id"]
          },
        ]
      }
      application_attestations: {
        Row: {
          application_id: string
          attested_at: string
          jurisdiction: string
          kind: Database["public"]["Enums"]["attestation_kind"]
          locale: Database["public"]["Enums"]["locale"]
          version: string
        }
        Insert: {
          application_id: string
          attested_at?: string
          jurisdiction: string
          kind: Database["public"]["Enums"]["attestation_kind"]
          locale: Database["public"]["Enums"]["locale"]
          version: string
        }
        Update: {
          application_id?: string
          attested_at?: string
          jurisdiction?: string
          kind?: Database["public"]["Enums"]["attestation_kind"]
          locale?: Database["public"]["Enums"]["locale"]
          version?: string
        }
        Relationships: [
          {
            foreignKeyName: "application_attestations_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "application_attestations_quote_a_text"
            columns: ["kind", "jurisdiction", "version", "locale"]
            referencedRelation: "attestation_texts"
            referencedColumns: ["kind", "jurisdiction", "version", "locale"]
          },
        ]
      }
      application_credentials: {
        Row: {
          application_id: string
          claim: Database["public"]["Enums"]["credential_claim"]
          credential_type_id: string
          expires_on: string | null
          number: string | null
        }
        Insert: {
          application_id: string
          claim: Database["public"]["Enums"]["credential_claim"]
          credential_type_id: string
          expires_on?: string | null
          number?: string | null
        }
        Update: {
          application_id?: string
          claim?: Database["public"]["Enums"]["credential_claim"]
          credential_type_id?: string
          expires_on?: string | null
          number?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "application_credentials_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "application_credentials_credential_type_id_fkey"
            columns: ["credential_type_id"]
            referencedRelation: "credential_types"
            referencedColumns: ["id"]
          },
        ]
      }
      application_details: {
        Row: {
          application_id: string
          available_on: string | null
          helper_email: string | null
          helper_name: string | null
          helper_relation: string | null
          hours_wanted: number | null
          is_helper_updated: boolean
          is_of_required_age: boolean | null
          languages: string[]
          may_work_in_us: boolean | null
          signature_name: string
          signed_at: string
          statement: string | null
        }
        Insert: {
          application_id: string
          available_on?: string | null
          helper_email?: string | null
          helper_name?: string | null
          helper_relation?: string | null
          hours_wanted?: number | null
          is_helper_updated?: boolean
          is_of_required_age?: boolean | null
          languages?: string[]
          may_work_in_us?: boolean | null
          signature_name: string
          signed_at?: string
          statement?: string | null
        }
        Update: {
          application_id?: string
          available_on?: string | null
          helper_email?: string | null
          helper_name?: string | null
          helper_relation?: string | null
          hours_wanted?: number | null
          is_helper_updated?: boolean
          is_of_required_age?: boolean | null
          languages?: string[]
          may_work_in_us?: boolean | null
          signature_name?: string
          signed_at?: string
          statement?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "application_details_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
        ]
      }
      application_documents: {
        Row: {
          application_id: string
          attached_at: string
          document_id: string
          purpose: Database["public"]["Enums"]["document_purpose"]
        }
        Insert: {
          application_id: string
          attached_at?: string
          document_id: string
          purpose: Database["public"]["Enums"]["document_purpose"]
        }
        Update: {
          application_id?: string
          attached_at?: string
          document_id?: string
          purpose?: Database["public"]["Enums"]["document_purpose"]
        }
        Relationships: [
          {
            foreignKeyName: "application_documents_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "application_documents_document_id_fkey"
            columns: ["document_id"]
            referencedRelation: "documents"
            referencedColumns: ["id"]
          },
        ]
      }
      application_drafts: {
        Row: {
          answers: NonNullable<Json>
          application_id: string
          revision: number
          saved_at: string
        }
        Insert: {
          answers?: NonNullable<Json>
          application_id: string
          revision?: number
          saved_at?: string
        }
        Update: {
          answers?: NonNullable<Json>
          application_id?: string
          revision?: number
          saved_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "application_drafts_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
        ]
      }
      application_educations: {
        Row: {
          application_id: string
          is_completed: boolean
          position: number
          school: string
          subject: string | null
        }
        Insert: {
          application_id: string
          is_completed: boolean
          position: number
          school: string
          subject?: string | null
        }
        Update: {
          application_id?: string
          is_completed?: boolean
          position?: number
          school?: string
          subject?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "application_educations_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
        ]
      }
      application_equal_opportunity: {
        Row: {
          answered_at: string
          application_id: string
          gender: string | null
          race_ethnicity: string[]
        }
        Insert: {
          answered_at?: string
          application_id: string
          gender?: string | null
          race_ethnicity?: string[]
        }
        Update: {
          answered_at?: string
          application_id?: string
          gender?: string | null
          race_ethnicity?: string[]
        }
        Relationships: [
          {
            foreignKeyName: "application_equal_opportunity_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
        ]
      }
      application_events: {
        Row: {
          actor_id: string | null
          application_id: string
          command: string
          from_status: Database["public"]["Enums"]["application_status"] | null
          happened_at: string
          id: string
          is_told: boolean
          note: string | null
          reason: Database["public"]["Enums"]["application_close_reason"] | null
          to_status: Database["public"]["Enums"]["application_status"]
        }
        Insert: {
          actor_id?: string | null
          application_id: string
          command: string
          from_status?: Database["public"]["Enums"]["application_status"] | null
          happened_at?: string
          id?: string
          is_told?: boolean
          note?: string | null
          reason?:
            | Database["public"]["Enums"]["application_close_reason"]
            | null
          to_status: Database["public"]["Enums"]["application_status"]
        }
        Update: {
          actor_id?: string | null
          application_id?: string
          command?: string
          from_status?: Database["public"]["Enums"]["application_status"] | null
          happened_at?: string
          id?: string
          is_told?: boolean
          note?: string | null
          reason?:
            | Database["public"]["Enums"]["application_close_reason"]
            | null
          to_status?: Database["public"]["Enums"]["application_status"]
        }
        Relationships: [
          {
            foreignKeyName: "application_events_actor_id_fkey"
            columns: ["actor_id"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
          {
            foreignKeyName: "application_events_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
        ]
      }
      application_experiences: {
        Row: {
          application_id: string
          duties: string | null
          ended_on: string | null
          kind: Database["public"]["Enums"]["experience_kind"]
          organisation: string | null
          position: number
          role: string | null
          started_on: string
        }
        Insert: {
          application_id: string
          duties?: string | null
          ended_on?: string | null
          kind: Database["public"]["Enums"]["experience_kind"]
          organisation?: string | null
          position: number
          role?: string | null
          started_on: string
        }
        Update: {
          application_id?: string
          duties?: string | null
          ended_on?: string | null
          kind?: Database["public"]["Enums"]["experience_kind"]
          organisation?: string | null
          position?: number
          role?: string | null
          started_on?: string
        }
        Relationships: [
          {
            foreignKeyName: "application_experiences_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
        ]
      }
      application_holds: {
        Row: {
          application_id: string
          decided_at: string
          decided_by: string | null
          id: string
          is_held: boolean
          reason: string
        }
        Insert: {
          application_id: string
          decided_at?: string
          decided_by?: string | null
          id?: string
          is_held: boolean
          reason: string
        }
        Update: {
          application_id?: string
          decided_at?: string
          decided_by?: string | null
          id?: string
          is_held?: boolean
          reason?: string
        }
        Relationships: [
          {
            foreignKeyName: "application_holds_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "application_holds_decided_by_fkey"
            columns: ["decided_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
        ]
      }
      application_messages: {
        Row: {
          application_id: string
          author_id: string | null
          body: string
          id: string
          is_from_candidate: boolean
          read_at: string | null
          written_at: string
        }
        Insert: {
          application_id: string
          author_id?: string | null
          body: string
          id?: string
          is_from_candidate: boolean
          read_at?: string | null
          written_at?: string
        }
        Update: {
          application_id?: string
          author_id?: string | null
          body?: string
          id?: string
          is_from_candidate?: boolean
          read_at?: string | null
          written_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "application_messages_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "application_messages_author_id_fkey"
            columns: ["author_id"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
        ]
      }
      application_notes: {
        Row: {
          application_id: string
          author_id: string | null
          body: string
          id: string
          written_at: string
        }
        Insert: {
          application_id: string
          author_id?: string | null
          body: string
          id?: string
          written_at?: string
        }
        Update: {
          application_id?: string
          author_id?: string | null
          body?: string
          id?: string
          written_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "application_notes_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "application_notes_author_id_fkey"
            columns: ["author_id"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
        ]
      }
      application_referees: {
        Row: {
          application_id: string
          email: string | null
          full_name: string
          id: string
          phone: string | null
          position: number
          relation: string | null
          replaced_by_id: string | null
        }
        Insert: {
          application_id: string
          email?: string | null
          full_name: string
          id?: string
          phone?: string | null
          position: number
          relation?: string | null
          replaced_by_id?: string | null
        }
        Update: {
          application_id?: string
          email?: string | null
          full_name?: string
          id?: string
          phone?: string | null
          position?: number
          relation?: string | null
          replaced_by_id?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "application_referees_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "application_referees_replaced_by_id_fkey"
            columns: ["replaced_by_id"]
            referencedRelation: "application_referees"
            referencedColumns: ["id"]
          },
        ]
      }
      application_reveals: {
        Row: {
          application_id: string
          id: string
          reason: string
          revealed_at: string
          revealed_by: string | null
        }
        Insert: {
          application_id: string
          id?: string
          reason: string
          revealed_at?: string
          revealed_by?: string | null
        }
        Update: {
          application_id?: string
          id?: string
          reason?: string
          revealed_at?: string
          revealed_by?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "application_reveals_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "application_reveals_revealed_by_fkey"
            columns: ["revealed_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
        ]
      }
      application_support: {
        Row: {
          application_id: string
          needs: string
        }
        Insert: {
          application_id: string
          needs: string
        }
        Update: {
          application_id?: string
          needs?: string
        }
        Relationships: [
          {
            foreignKeyName: "application_support_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
        ]
      }
      applications: {
        Row: {
          anonymised_at: string | null
          candidate_id: string
          close_reason:
            | Database["public"]["Enums"]["application_close_reason"]
            | null
          created_at: string
          has_knock_out: boolean
          id: string
          is_held: boolean
          is_paper: boolean
          job_id: string
          job_version: number
          locale: Database["public"]["Enums"]["locale"]
          reference: string
          source: Database["public"]["Enums"]["application_source"]
          status: Database["public"]["Enums"]["application_status"]
          status_at: string
          submitted_at: string | null
          told_at: string | null
          updated_at: string
        }
        Insert: {
          anonymised_at?: string | null
          candidate_id: string
          close_reason?:
            | Database["public"]["Enums"]["application_close_reason"]
            | null
          created_at?: string
          has_knock_out?: boolean
          id?: string
          is_held?: boolean
          is_paper?: boolean
          job_id: string
          job_version: number
          locale: Database["public"]["Enums"]["locale"]
          reference: string
          source?: Database["public"]["Enums"]["application_source"]
          status?: Database["public"]["Enums"]["application_status"]
          status_at?: string
          submitted_at?: string | null
          told_at?: string | null
          updated_at?: string
        }
        Update: {
          anonymised_at?: string | null
          candidate_id?: string
          close_reason?:
            | Database["public"]["Enums"]["application_close_reason"]
            | null
          created_at?: string
          has_knock_out?: boolean
          id?: string
          is_held?: boolean
          is_paper?: boolean
          job_id?: string
          job_version?: number
          locale?: Database["public"]["Enums"]["locale"]
          reference?: string
          source?: Database["public"]["Enums"]["application_source"]
          status?: Database["public"]["Enums"]["application_status"]
          status_at?: string
          submitted_at?: string | null
          told_at?: string | null
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "applications_answer_a_kept_version"
            columns: ["job_id", "job_version"]
            referencedRelation: "job_versions"
            referencedColumns: ["job_id", "version"]
          },
          {
            foreignKeyName: "applications_candidate_id_fkey"
            columns: ["candidate_id"]
            referencedRelation: "candidates"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "applications_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "job_pages"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "applications_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "applications_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "published_jobs"
            referencedColumns: ["id"]
          },
        ]
      }
      attestation_texts: {
        Row: {
          body: string
          jurisdiction: string
          kind: Database["public"]["Enums"]["attestation_kind"]
          locale: Database["public"]["Enums"]["locale"]
          source_url: string | null
          version: string
        }
        Insert: {
          body: string
          jurisdiction: string
          kind: Database["public"]["Enums"]["attestation_kind"]
          locale: Database["public"]["Enums"]["locale"]
          source_url?: string | null
          version: string
        }
        Update: {
          body?: string
          jurisdiction?: string
          kind?: Database["public"]["Enums"]["attestation_kind"]
          locale?: Database["public"]["Enums"]["locale"]
          source_url?: string | null
          version?: string
        }
        Relationships: [
          {
            foreignKeyName: "attestation_texts_jurisdiction_fkey"
            columns: ["jurisdiction"]
            referencedRelation: "jurisdictions"
            referencedColumns: ["code"]
          },
        ]
      }
      audit_events: {
        Row: {
          action: Database["public"]["Enums"]["audit_action"]
          actor_id: string | null
          actor_role: string
          address: string | null
          changes: NonNullable<Json>
          happened_at: string
          id: string
          record_id: string
          table_name: string
        }
        Insert: {
          action: Database["public"]["Enums"]["audit_action"]
          actor_id?: string | null
          actor_role: string
          address?: string | null
          changes?: NonNullable<Json>
          happened_at?: string
          id?: string
          record_id: string
          table_name: string
        }
        Update: {
          action?: Database["public"]["Enums"]["audit_action"]
          actor_id?: string | null
          actor_role?: string
          address?: string | null
          changes?: NonNullable<Json>
          happened_at?: string
          id?: string
          record_id?: string
          table_name?: string
        }
        Relationships: []
      }
      audit_seals: {
        Row: {
          event_id: string
          hash: string
          previous_hash: string
          seq: number
        }
        Insert: {
          event_id: string
          hash: string
          previous_hash: string
          seq: number
        }
        Update: {
          event_id?: string
          hash?: string
          previous_hash?: string
          seq?: number
        }
        Relationships: [
          {
            foreignKeyName: "audit_seals_event_id_fkey"
            columns: ["event_id"]
            referencedRelation: "audit_events"
            referencedColumns: ["id"]
          },
        ]
      }
      audit_verifications: {
        Row: {
          broken_event_id: string | null
          broken_seq: number | null
          events_checked: number
          head_hash: string | null
          id: string
          is_intact: boolean
          reason: string | null
          verified_at: string
        }
        Insert: {
          broken_event_id?: string | null
          broken_seq?: number | null
          events_checked: number
          head_hash?: string | null
          id?: string
          is_intact: boolean
          reason?: string | null
          verified_at?: string
        }
        Update: {
          broken_event_id?: string | null
          broken_seq?: number | null
          events_checked?: number
          head_hash?: string | null
          id?: string
          is_intact?: boolean
          reason?: string | null
          verified_at?: string
        }
        Relationships: []
      }
      candidate_duplicate_decisions: {
        Row: {
          candidate_id: string
          decided_at: string
          decided_by: string | null
          id: string
          is_same_person: boolean
          other_id: string
        }
        Insert: {
          candidate_id: string
          decided_at?: string
          decided_by?: string | null
          id?: string
          is_same_person: boolean
          other_id: string
        }
        Update: {
          candidate_id?: string
          decided_at?: string
          decided_by?: string | null
          id?: string
          is_same_person?: boolean
          other_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "candidate_duplicate_decisions_candidate_id_fkey"
            columns: ["candidate_id"]
            referencedRelation: "candidates"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "candidate_duplicate_decisions_decided_by_fkey"
            columns: ["decided_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
          {
            foreignKeyName: "candidate_duplicate_decisions_other_id_fkey"
            columns: ["other_id"]
            referencedRelation: "candidates"
            referencedColumns: ["id"]
          },
        ]
      }
      candidates: {
        Row: {
          anonymised_at: string | null
          called_name: string | null
          contact_ways: Database["public"]["Enums"]["contact_way"][]
          created_at: string
          email: string | null
          full_name: string | null
          id: string
          joined_to_id: string | null
          locale: Database["public"]["Enums"]["locale"]
          may_leave_message: boolean
          phone: string | null
          phone_normalized: string | null
          updated_at: string
          user_id: string | null
        }
        Insert: {
          anonymised_at?: string | null
          called_name?: string | null
          contact_ways?: Database["public"]["Enums"]["contact_way"][]
          created_at?: string
          email?: string | null
          full_name?: string | null
          id?: string
          joined_to_id?: string | null
          locale?: Database["public"]["Enums"]["locale"]
          may_leave_message?: boolean
          phone?: string | null
          phone_normalized?: never
          updated_at?: string
          user_id?: string | null
        }
        Update: {
          anonymised_at?: string | null
          called_name?: string | null
          contact_ways?: Database["public"]["Enums"]["contact_way"][]
          created_at?: string
          email?: string | null
          full_name?: string | null
          id?: string
          joined_to_id?: string | null
          locale?: Database["public"]["Enums"]["locale"]
          may_leave_message?: boolean
          phone?: string | null
          phone_normalized?: never
          updated_at?: string
          user_id?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "candidates_joined_to_id_fkey"
            columns: ["joined_to_id"]
            referencedRelation: "candidates"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "candidates_user_id_fkey"
            columns: ["user_id"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
        ]
      }
      consent_texts: {
        Row: {
          body: string
          kind: Database["public"]["Enums"]["consent_kind"]
          locale: Database["public"]["Enums"]["locale"]
          version: string
        }
        Insert: {
          body: string
          kind: Database["public"]["Enums"]["consent_kind"]
          locale: Database["public"]["Enums"]["locale"]
          version: string
        }
        Update: {
          body?: string
          kind?: Database["public"]["Enums"]["consent_kind"]
          locale?: Database["public"]["Enums"]["locale"]
          version?: string
        }
        Relationships: []
      }
      coverage_plans: {
        Row: {
          id: string
          jurisdiction: string
          name: string
          source_url: string | null
          valid_from: string
          valid_until: string | null
        }
        Insert: {
          id: string
          jurisdiction: string
          name: string
          source_url?: string | null
          valid_from: string
          valid_until?: string | null
        }
        Update: {
          id?: string
          jurisdiction?: string
          name?: string
          source_url?: string | null
          valid_from?: string
          valid_until?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "coverage_plans_jurisdiction_fkey"
            columns: ["jurisdiction"]
            referencedRelation: "jurisdictions"
            referencedColumns: ["code"]
          },
        ]
      }
      credential_type_sources: {
        Row: {
          credential_type_id: string
          id: string
          is_official: boolean
          rule: string
          url: string
        }
        Insert: {
          credential_type_id: string
          id?: string
          is_official: boolean
          rule: string
          url: string
        }
        Update: {
          credential_type_id?: string
          id?: string
          is_official?: boolean
          rule?: string
          url?: string
        }
        Relationships: [
          {
            foreignKeyName: "credential_type_sources_credential_type_id_fkey"
            columns: ["credential_type_id"]
            referencedRelation: "credential_types"
            referencedColumns: ["id"]
          },
        ]
      }
      credential_type_texts: {
        Row: {
          credential_type_id: string
          how_to_get: string
          locale: Database["public"]["Enums"]["locale"]
          name: string
          what_it_is: string
        }
        Insert: {
          credential_type_id: string
          how_to_get: string
          locale: Database["public"]["Enums"]["locale"]
          name: string
          what_it_is: string
        }
        Update: {
          credential_type_id?: string
          how_to_get?: string
          locale?: Database["public"]["Enums"]["locale"]
          name?: string
          what_it_is?: string
        }
        Relationships: [
          {
            foreignKeyName: "credential_type_texts_credential_type_id_fkey"
            columns: ["credential_type_id"]
            referencedRelation: "credential_types"
            referencedColumns: ["id"]
          },
        ]
      }
      credential_types: {
        Row: {
          checked_on: string
          expiry_rule: Database["public"]["Enums"]["credential_expiry_rule"]
          id: string
          issuer: string
          issuer_url: string | null
          jurisdiction: string
          late_renewal_days: number
          lookup_url: string | null
          number_hint: string | null
          pairs_with: string | null
          renewal_due_days: number | null
          renewal_hours: number | null
          renewal_opens_days: number | null
          training_hours: number | null
          updated_at: string
          valid_months: number | null
          verification_max_age_days: number
        }
        Insert: {
          checked_on: string
          expiry_rule: Database["public"]["Enums"]["credential_expiry_rule"]
          id: string
          issuer: string
          issuer_url?: string | null
          jurisdiction: string
          late_renewal_days?: number
          lookup_url?: string | null
          number_hint?: string | null
          pairs_with?: string | null
          renewal_due_days?: number | null
          renewal_hours?: number | null
          renewal_opens_days?: number | null
          training_hours?: number | null
          updated_at?: string
          valid_months?: number | null
          verification_max_age_days?: number
        }
        Update: {
          checked_on?: string
          expiry_rule?: Database["public"]["Enums"]["credential_expiry_rule"]
          id?: string
          issuer?: string
          issuer_url?: string | null
          jurisdiction?: string
          late_renewal_days?: number
          lookup_url?: string | null
          number_hint?: string | null
          pairs_with?: string | null
          renewal_due_days?: number | null
          renewal_hours?: number | null
          renewal_opens_days?: number | null
          training_hours?: number | null
          updated_at?: string
          valid_months?: number | null
          verification_max_age_days?: number
        }
        Relationships: [
          {
            foreignKeyName: "credential_types_jurisdiction_fkey"
            columns: ["jurisdiction"]
            referencedRelation: "jurisdictions"
            referencedColumns: ["code"]
          },
          {
            foreignKeyName: "credential_types_pairs_with_fkey"
            columns: ["pairs_with"]
            referencedRelation: "credential_types"
            referencedColumns: ["id"]
          },
        ]
      }
      digest_pauses: {
        Row: {
          paused_at: string
          user_id: string
        }
        Insert: {
          paused_at?: string
          user_id: string
        }
        Update: {
          paused_at?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "digest_pauses_user_id_fkey"
            columns: ["user_id"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
        ]
      }
      document_requests: {
        Row: {
          application_id: string
          asked_at: string
          asked_by: string | null
          cancelled_at: string | null
          document_id: string | null
          due_on: string | null
          fulfilled_at: string | null
          id: string
          kind: Database["public"]["Enums"]["document_purpose"]
          note: string | null
        }
        Insert: {
          application_id: string
          asked_at?: string
          asked_by?: string | null
          cancelled_at?: string | null
          document_id?: string | null
          due_on?: string | null
          fulfilled_at?: string | null
          id?: string
          kind: Database["public"]["Enums"]["document_purpose"]
          note?: string | null
        }
        Update: {
          application_id?: string
          asked_at?: string
          asked_by?: string | null
          cancelled_at?: string | null
          document_id?: string | null
          due_on?: string | null
          fulfilled_at?: string | null
          id?: string
          kind?: Database["public"]["Enums"]["document_purpose"]
          note?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "document_requests_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "document_requests_asked_by_fkey"
            columns: ["asked_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
          {
            foreignKeyName: "document_requests_document_id_fkey"
            columns: ["document_id"]
            referencedRelation: "documents"
            referencedColumns: ["id"]
          },
        ]
      }
      documents: {
        Row: {
          candidate_id: string
          erased_at: string | null
          file_name: string | null
          id: string
          kind: Database["public"]["Enums"]["document_purpose"]
          media_type: string
          replaces_id: string | null
          retired_at: string | null
          sha256: string | null
          size_bytes: number
          storage_path: string
          upload_key: string
          uploaded_at: string
          uploaded_by: string | null
        }
        Insert: {
          candidate_id: string
          erased_at?: string | null
          file_name?: string | null
          id?: string
          kind: Database["public"]["Enums"]["document_purpose"]
          media_type: string
          replaces_id?: string | null
          retired_at?: string | null
          sha256?: string | null
          size_bytes: number
          storage_path: string
          upload_key: string
          uploaded_at?: string
          uploaded_by?: string | null
        }
        Update: {
          candidate_id?: string
          erased_at?: string | null
          file_name?: string | null
          id?: string
          kind?: Database["public"]["Enums"]["document_purpose"]
          media_type?: string
          replaces_id?: string | null
          retired_at?: string | null
          sha256?: string | null
          size_bytes?: number
          storage_path?: string
          upload_key?: string
          uploaded_at?: string
          uploaded_by?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "documents_candidate_id_fkey"
            columns: ["candidate_id"]
            referencedRelation: "candidates"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "documents_replaces_id_fkey"
            columns: ["replaces_id"]
            referencedRelation: "documents"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "documents_uploaded_by_fkey"
            columns: ["uploaded_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
        ]
      }
      equal_opportunity_reports: {
        Row: {
          document: NonNullable<Json>
          ends_on: string
          made_at: string
          period: string
          starts_on: string
        }
        Insert: {
          document: NonNullable<Json>
          ends_on: string
          made_at?: string
          period: string
          starts_on: string
        }
        Update: {
          document?: NonNullable<Json>
          ends_on?: string
          made_at?: string
          period?: string
          starts_on?: string
        }
        Relationships: []
      }
      erasure_receipts: {
        Row: {
          erased_at: string
          files: number
          id: string
          request_id: string | null
          tables: NonNullable<Json>
          what: string
        }
        Insert: {
          erased_at?: string
          files?: number
          id?: string
          request_id?: string | null
          tables: NonNullable<Json>
          what: string
        }
        Update: {
          erased_at?: string
          files?: number
          id?: string
          request_id?: string | null
          tables?: NonNullable<Json>
          what?: string
        }
        Relationships: [
          {
            foreignKeyName: "erasure_receipts_request_id_fkey"
            columns: ["request_id"]
            referencedRelation: "erasure_requests"
            referencedColumns: ["id"]
          },
        ]
      }
      erasure_requests: {
        Row: {
          asked_at: string
          cancelled_at: string | null
          candidate_id: string
          done_at: string | null
          id: string
          reference: string
        }
        Insert: {
          asked_at?: string
          cancelled_at?: string | null
          candidate_id: string
          done_at?: string | null
          id?: string
          reference?: string
        }
        Update: {
          asked_at?: string
          cancelled_at?: string | null
          candidate_id?: string
          done_at?: string | null
          id?: string
          reference?: string
        }
        Relationships: [
          {
            foreignKeyName: "erasure_requests_candidate_id_fkey"
            columns: ["candidate_id"]
            referencedRelation: "candidates"
            referencedColumns: ["id"]
          },
        ]
      }
      fair_chance_laws: {
        Row: {
          city: string
          fair_chance: Database["public"]["Enums"]["fair_chance"]
          jurisdiction: string
          law: string
          url: string
        }
        Insert: {
          city?: string
          fair_chance: Database["public"]["Enums"]["fair_chance"]
          jurisdiction: string
          law: string
          url: string
        }
        Update: {
          city?: string
          fair_chance?: Database["public"]["Enums"]["fair_chance"]
          jurisdiction?: string
          law?: string
          url?: string
        }
        Relationships: [
          {
            foreignKeyName: "fair_chance_laws_jurisdiction_fkey"
            columns: ["jurisdiction"]
            referencedRelation: "jurisdictions"
            referencedColumns: ["code"]
          },
        ]
      }
      intake_attempts: {
        Row: {
          attempted_at: string
          attempted_by: string | null
          id: string
          intake_id: string
          note: string | null
          outcome: Database["public"]["Enums"]["attempt_outcome"]
          way: Database["public"]["Enums"]["contact_way"]
        }
        Insert: {
          attempted_at?: string
          attempted_by?: string | null
          id?: string
          intake_id: string
          note?: string | null
          outcome: Database["public"]["Enums"]["attempt_outcome"]
          way: Database["public"]["Enums"]["contact_way"]
        }
        Update: {
          attempted_at?: string
          attempted_by?: string | null
          id?: string
          intake_id?: string
          note?: string | null
          outcome?: Database["public"]["Enums"]["attempt_outcome"]
          way?: Database["public"]["Enums"]["contact_way"]
        }
        Relationships: [
          {
            foreignKeyName: "intake_attempts_attempted_by_fkey"
            columns: ["attempted_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
          {
            foreignKeyName: "intake_attempts_intake_id_fkey"
            columns: ["intake_id"]
            referencedRelation: "intakes"
            referencedColumns: ["id"]
          },
        ]
      }
      intake_consents: {
        Row: {
          agreed_at: string
          intake_id: string
          kind: Database["public"]["Enums"]["consent_kind"]
          locale: Database["public"]["Enums"]["locale"]
          signed_by: string
          version: string
        }
        Insert: {
          agreed_at?: string
          intake_id: string
          kind: Database["public"]["Enums"]["consent_kind"]
          locale: Database["public"]["Enums"]["locale"]
          signed_by: string
          version: string
        }
        Update: {
          agreed_at?: string
          intake_id?: string
          kind?: Database["public"]["Enums"]["consent_kind"]
          locale?: Database["public"]["Enums"]["locale"]
          signed_by?: string
          version?: string
        }
        Relationships: [
          {
            foreignKeyName: "intake_consents_intake_id_fkey"
            columns: ["intake_id"]
            referencedRelation: "intakes"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "intake_consents_kind_version_locale_fkey"
            columns: ["kind", "version", "locale"]
            referencedRelation: "consent_texts"
            referencedColumns: ["kind", "version", "locale"]
          },
        ]
      }
      intake_contacts: {
        Row: {
          contact_note: string | null
          contact_ways: Database["public"]["Enums"]["contact_way"][]
          day_parts: Database["public"]["Enums"]["day_part"][]
          email: string | null
          full_name: string
          helper_email: string | null
          helper_name: string | null
          helper_phone: string | null
          helper_relation: string | null
          intake_id: string
          language_other: string | null
          may_leave_message: boolean
          meeting_ways: Database["public"]["Enums"]["meeting_way"][]
          member_number: string | null
          phone: string | null
          phone_normalized: string | null
          plan_id: string | null
          plan_other: string | null
          sender: Database["public"]["Enums"]["sender_style"]
          updates_to: Database["public"]["Enums"]["intake_updates_to"]
        }
        Insert: {
          contact_note?: string | null
          contact_ways: Database["public"]["Enums"]["contact_way"][]
          day_parts?: Database["public"]["Enums"]["day_part"][]
          email?: string | null
          full_name: string
          helper_email?: string | null
          helper_name?: string | null
          helper_phone?: string | null
          helper_relation?: string | null
          intake_id: string
          language_other?: string | null
          may_leave_message?: boolean
          meeting_ways?: Database["public"]["Enums"]["meeting_way"][]
          member_number?: string | null
          phone?: string | null
          phone_normalized?: never
          plan_id?: string | null
          plan_other?: string | null
          sender?: Database["public"]["Enums"]["sender_style"]
          updates_to?: Database["public"]["Enums"]["intake_updates_to"]
        }
        Update: {
          contact_note?: string | null
          contact_ways?: Database["public"]["Enums"]["contact_way"][]
          day_parts?: Database["public"]["Enums"]["day_part"][]
          email?: string | null
          full_name?: string
          helper_email?: string | null
          helper_name?: string | null
          helper_phone?: string | null
          helper_relation?: string | null
          intake_id?: string
          language_other?: string | null
          may_leave_message?: boolean
          meeting_ways?: Database["public"]["Enums"]["meeting_way"][]
          member_number?: string | null
          phone?: string | null
          phone_normalized?: never
          plan_id?: string | null
          plan_other?: string | null
          sender?: Database["public"]["Enums"]["sender_style"]
          updates_to?: Database["public"]["Enums"]["intake_updates_to"]
        }
        Relationships: [
          {
            foreignKeyName: "intake_contacts_intake_id_fkey"
            columns: ["intake_id"]
            referencedRelation: "intakes"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "intake_contacts_plan_id_fkey"
            columns: ["plan_id"]
            referencedRelation: "coverage_plans"
            referencedColumns: ["id"]
          },
        ]
      }
      intake_duplicate_decisions: {
        Row: {
          decided_at: string
          decided_by: string | null
          id: string
          intake_id: string
          is_same_person: boolean
          other_id: string
        }
        Insert: {
          decided_at?: string
          decided_by?: string | null
          id?: string
          intake_id: string
          is_same_person: boolean
          other_id: string
        }
        Update: {
          decided_at?: string
          decided_by?: string | null
          id?: string
          intake_id?: string
          is_same_person?: boolean
          other_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "intake_duplicate_decisions_decided_by_fkey"
            columns: ["decided_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
          {
            foreignKeyName: "intake_duplicate_decisions_intake_id_fkey"
            columns: ["intake_id"]
            referencedRelation: "intakes"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "intake_duplicate_decisions_other_id_fkey"
            columns: ["other_id"]
            referencedRelation: "intakes"
            referencedColumns: ["id"]
          },
        ]
      }
      intake_events: {
        Row: {
          actor_id: string | null
          command: string
          from_status: Database["public"]["Enums"]["intake_status"] | null
          happened_at: string
          id: string
          intake_id: string
          note: string | null
          reason: Database["public"]["Enums"]["intake_close_reason"] | null
          to_owner_id: string | null
          to_status: Database["public"]["Enums"]["intake_status"]
        }
        Insert: {
          actor_id?: string | null
          command: string
          from_status?: Database["public"]["Enums"]["intake_status"] | null
          happened_at?: string
          id?: string
          intake_id: string
          note?: string | null
          reason?: Database["public"]["Enums"]["intake_close_reason"] | null
          to_owner_id?: string | null
          to_status: Database["public"]["Enums"]["intake_status"]
        }
        Update: {
          actor_id?: string | null
          command?: string
          from_status?: Database["public"]["Enums"]["intake_status"] | null
          happened_at?: string
          id?: string
          intake_id?: string
          note?: string | null
          reason?: Database["public"]["Enums"]["intake_close_reason"] | null
          to_owner_id?: string | null
          to_status?: Database["public"]["Enums"]["intake_status"]
        }
        Relationships: [
          {
            foreignKeyName: "intake_events_actor_id_fkey"
            columns: ["actor_id"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
          {
            foreignKeyName: "intake_events_intake_id_fkey"
            columns: ["intake_id"]
            referencedRelation: "intakes"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "intake_events_to_owner_id_fkey"
            columns: ["to_owner_id"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
        ]
      }
      intake_health: {
        Row: {
          access_needs: string | null
          intake_id: string
          support: Database["public"]["Enums"]["support_kind"]
        }
        Insert: {
          access_needs?: string | null
          intake_id: string
          support?: Database["public"]["Enums"]["support_kind"]
        }
        Update: {
          access_needs?: string | null
          intake_id?: string
          support?: Database["public"]["Enums"]["support_kind"]
        }
        Relationships: [
          {
            foreignKeyName: "intake_health_intake_id_fkey"
            columns: ["intake_id"]
            referencedRelation: "intakes"
            referencedColumns: ["id"]
          },
        ]
      }
      intakes: {
        Row: {
          asked_by: Database["public"]["Enums"]["intake_asked_by"]
          called_name: string
          close_reason:
            | Database["public"]["Enums"]["intake_close_reason"]
            | null
          county: string | null
          id: string
          jurisdiction: string
          language: string
          locale: Database["public"]["Enums"]["locale"]
          needs_interpreter: boolean
          next_step_on: string | null
          owner_id: string | null
          program_id: string | null
          received_at: string
          reference: string
          status: Database["public"]["Enums"]["intake_status"]
          updated_at: string
        }
        Insert: {
          asked_by: Database["public"]["Enums"]["intake_asked_by"]
          called_name: string
          close_reason?:
            | Database["public"]["Enums"]["intake_close_reason"]
            | null
          county?: string | null
          id?: string
          jurisdiction: string
          language: string
          locale: Database["public"]["Enums"]["locale"]
          needs_interpreter?: boolean
          next_step_on?: string | null
          owner_id?: string | null
          program_id?: string | null
          received_at?: string
          reference: string
          status?: Database["public"]["Enums"]["intake_status"]
          updated_at?: string
        }
        Update: {
          asked_by?: Database["public"]["Enums"]["intake_asked_by"]
          called_name?: string
          close_reason?:
            | Database["public"]["Enums"]["intake_close_reason"]
            | null
          county?: string | null
          id?: string
          jurisdiction?: string
          language?: string
          locale?: Database["public"]["Enums"]["locale"]
          needs_interpreter?: boolean
          next_step_on?: string | null
          owner_id?: string | null
          program_id?: string | null
          received_at?: string
          reference?: string
          status?: Database["public"]["Enums"]["intake_status"]
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "intakes_jurisdiction_fkey"
            columns: ["jurisdiction"]
            referencedRelation: "jurisdictions"
            referencedColumns: ["code"]
          },
          {
            foreignKeyName: "intakes_owner_id_fkey"
            columns: ["owner_id"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
          {
            foreignKeyName: "intakes_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "programs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "intakes_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "published_programs"
            referencedColumns: ["id"]
          },
        ]
      }
      interview_bookings: {
        Row: {
          during: unknown
          interview_id: string
          user_id: string
        }
        Insert: {
          during: unknown
          interview_id: string
          user_id: string
        }
        Update: {
          during?: unknown
          interview_id?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "interview_bookings_interview_id_fkey"
            columns: ["interview_id"]
            referencedRelation: "interviews"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "interview_bookings_user_id_fkey"
            columns: ["user_id"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
        ]
      }
      interview_events: {
        Row: {
          actor_id: string | null
          command: string
          happened_at: string
          id: string
          interview_id: string
          is_by_candidate: boolean
          note: string | null
          sequence: number
          starts_at: string | null
        }
        Insert: {
          actor_id?: string | null
          command: string
          happened_at?: string
          id?: string
          interview_id: string
          is_by_candidate?: boolean
          note?: string | null
          sequence: number
          starts_at?: string | null
        }
        Update: {
          actor_id?: string | null
          command?: string
          happened_at?: string
          id?: string
          interview_id?: string
          is_by_candidate?: boolean
          note?: string | null
          sequence?: number
          starts_at?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "interview_events_actor_id_fkey"
            columns: ["actor_id"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
          {
            foreignKeyName: "interview_events_interview_id_fkey"
            columns: ["interview_id"]
            referencedRelation: "interviews"
            referencedColumns: ["id"]
          },
        ]
      }
      interview_times: {
        Row: {
          id: string
          interview_id: string
          starts_at: string
        }
        Insert: {
          id?: string
          interview_id: string
          starts_at: string
        }
        Update: {
          id?: string
          interview_id?: string
          starts_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "interview_times_interview_id_fkey"
            columns: ["interview_id"]
            referencedRelation: "interviews"
            referencedColumns: ["id"]
          },
        ]
      }
      interviewers: {
        Row: {
          interview_id: string
          user_id: string
        }
        Insert: {
          interview_id: string
          user_id: string
        }
        Update: {
          interview_id?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "interviewers_interview_id_fkey"
            columns: ["interview_id"]
            referencedRelation: "interviews"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "interviewers_user_id_fkey"
            columns: ["user_id"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
        ]
      }
      interviews: {
        Row: {
          application_id: string
          asked_at: string | null
          asked_note: string | null
          created_at: string
          created_by: string | null
          details: string | null
          id: string
          location_id: string | null
          minutes: number
          sequence: number
          starts_at: string | null
          status: Database["public"]["Enums"]["interview_status"]
          updated_at: string
          way: Database["public"]["Enums"]["interview_way"]
          zone: string
        }
        Insert: {
          application_id: string
          asked_at?: string | null
          asked_note?: string | null
          created_at?: string
          created_by?: string | null
          details?: string | null
          id?: string
          location_id?: string | null
          minutes: number
          sequence?: number
          starts_at?: string | null
          status?: Database["public"]["Enums"]["interview_status"]
          updated_at?: string
          way: Database["public"]["Enums"]["interview_way"]
          zone: string
        }
        Update: {
          application_id?: string
          asked_at?: string | null
          asked_note?: string | null
          created_at?: string
          created_by?: string | null
          details?: string | null
          id?: string
          location_id?: string | null
          minutes?: number
          sequence?: number
          starts_at?: string | null
          status?: Database["public"]["Enums"]["interview_status"]
          updated_at?: string
          way?: Database["public"]["Enums"]["interview_way"]
          zone?: string
        }
        Relationships: [
          {
            foreignKeyName: "interviews_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "interviews_created_by_fkey"
            columns: ["created_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
          {
            foreignKeyName: "interviews_location_id_fkey"
            columns: ["location_id"]
            referencedRelation: "locations"
            referencedColumns: ["id"]
          },
        ]
      }
      job_attributes: {
        Row: {
          id: string
          job_id: string
          label: string
          position: number
          retired_at: string | null
        }
        Insert: {
          id?: string
          job_id: string
          label: string
          position?: number
          retired_at?: string | null
        }
        Update: {
          id?: string
          job_id?: string
          label?: string
          position?: number
          retired_at?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "job_attributes_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "job_pages"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_attributes_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_attributes_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "published_jobs"
            referencedColumns: ["id"]
          },
        ]
      }
      job_events: {
        Row: {
          actor_id: string | null
          closes_at: string | null
          command: string
          from_status: Database["public"]["Enums"]["job_status"] | null
          happened_at: string
          id: string
          job_id: string
          reason: string | null
          to_status: Database["public"]["Enums"]["job_status"]
          version: number | null
        }
        Insert: {
          actor_id?: string | null
          closes_at?: string | null
          command: string
          from_status?: Database["public"]["Enums"]["job_status"] | null
          happened_at?: string
          id?: string
          job_id: string
          reason?: string | null
          to_status: Database["public"]["Enums"]["job_status"]
          version?: number | null
        }
        Update: {
          actor_id?: string | null
          closes_at?: string | null
          command?: string
          from_status?: Database["public"]["Enums"]["job_status"] | null
          happened_at?: string
          id?: string
          job_id?: string
          reason?: string | null
          to_status?: Database["public"]["Enums"]["job_status"]
          version?: number | null
        }
        Relationships: [
          {
            foreignKeyName: "job_events_actor_id_fkey"
            columns: ["actor_id"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
          {
            foreignKeyName: "job_events_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "job_pages"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_events_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_events_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "published_jobs"
            referencedColumns: ["id"]
          },
        ]
      }
      job_places: {
        Row: {
          job_id: string
          location_id: string
          share_percent: number
        }
        Insert: {
          job_id: string
          location_id: string
          share_percent?: number
        }
        Update: {
          job_id?: string
          location_id?: string
          share_percent?: number
        }
        Relationships: [
          {
            foreignKeyName: "job_places_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "job_pages"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_places_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_places_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "published_jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_places_location_id_fkey"
            columns: ["location_id"]
            referencedRelation: "locations"
            referencedColumns: ["id"]
          },
        ]
      }
      job_question_texts: {
        Row: {
          choice_labels: string[]
          hint: string | null
          knock_out_note: string | null
          label: string
          locale: Database["public"]["Enums"]["locale"]
          question_id: string
        }
        Insert: {
          choice_labels?: string[]
          hint?: string | null
          knock_out_note?: string | null
          label: string
          locale: Database["public"]["Enums"]["locale"]
          question_id: string
        }
        Update: {
          choice_labels?: string[]
          hint?: string | null
          knock_out_note?: string | null
          label?: string
          locale?: Database["public"]["Enums"]["locale"]
          question_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "job_question_texts_question_id_fkey"
            columns: ["question_id"]
            referencedRelation: "job_questions"
            referencedColumns: ["id"]
          },
        ]
      }
      job_questions: {
        Row: {
          choices: string[]
          id: string
          is_required: boolean
          job_id: string
          kind: Database["public"]["Enums"]["question_kind"]
          knock_out_answers: string[]
          knock_out_below: number | null
          position: number
          retired_at: string | null
        }
        Insert: {
          choices?: string[]
          id?: string
          is_required?: boolean
          job_id: string
          kind: Database["public"]["Enums"]["question_kind"]
          knock_out_answers?: string[]
          knock_out_below?: number | null
          position?: number
          retired_at?: string | null
        }
        Update: {
          choices?: string[]
          id?: string
          is_required?: boolean
          job_id?: string
          kind?: Database["public"]["Enums"]["question_kind"]
          knock_out_answers?: string[]
          knock_out_below?: number | null
          position?: number
          retired_at?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "job_questions_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "job_pages"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_questions_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_questions_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "published_jobs"
            referencedColumns: ["id"]
          },
        ]
      }
      job_requirement_texts: {
        Row: {
          how_to_get: string | null
          label: string
          locale: Database["public"]["Enums"]["locale"]
          requirement_id: string
        }
        Insert: {
          how_to_get?: string | null
          label: string
          locale: Database["public"]["Enums"]["locale"]
          requirement_id: string
        }
        Update: {
          how_to_get?: string | null
          label?: string
          locale?: Database["public"]["Enums"]["locale"]
          requirement_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "job_requirement_texts_requirement_id_fkey"
            columns: ["requirement_id"]
            referencedRelation: "job_requirements"
            referencedColumns: ["id"]
          },
        ]
      }
      job_requirements: {
        Row: {
          credential_type_id: string | null
          due: Database["public"]["Enums"]["requirement_due"]
          due_days: number | null
          id: string
          is_required: boolean
          job_id: string
          kind: Database["public"]["Enums"]["requirement_kind"]
          position: number
        }
        Insert: {
          credential_type_id?: string | null
          due: Database["public"]["Enums"]["requirement_due"]
          due_days?: number | null
          id?: string
          is_required?: boolean
          job_id: string
          kind: Database["public"]["Enums"]["requirement_kind"]
          position?: number
        }
        Update: {
          credential_type_id?: string | null
          due?: Database["public"]["Enums"]["requirement_due"]
          due_days?: number | null
          id?: string
          is_required?: boolean
          job_id?: string
          kind?: Database["public"]["Enums"]["requirement_kind"]
          position?: number
        }
        Relationships: [
          {
            foreignKeyName: "job_requirements_credential_type_id_fkey"
            columns: ["credential_type_id"]
            referencedRelation: "credential_types"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_requirements_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "job_pages"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_requirements_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_requirements_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "published_jobs"
            referencedColumns: ["id"]
          },
        ]
      }
      job_templates: {
        Row: {
          document: NonNullable<Json>
          id: string
          jurisdiction: string
          label_en: string
          label_es: string
          position: number
        }
        Insert: {
          document: NonNullable<Json>
          id: string
          jurisdiction: string
          label_en: string
          label_es: string
          position?: number
        }
        Update: {
          document?: NonNullable<Json>
          id?: string
          jurisdiction?: string
          label_en?: string
          label_es?: string
          position?: number
        }
        Relationships: [
          {
            foreignKeyName: "job_templates_jurisdiction_fkey"
            columns: ["jurisdiction"]
            referencedRelation: "jurisdictions"
            referencedColumns: ["code"]
          },
        ]
      }
      job_terms: {
        Row: {
          job_id: string
          term_id: string
        }
        Insert: {
          job_id: string
          term_id: string
        }
        Update: {
          job_id?: string
          term_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "job_terms_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "job_pages"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_terms_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_terms_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "published_jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_terms_term_id_fkey"
            columns: ["term_id"]
            referencedRelation: "terms"
            referencedColumns: ["id"]
          },
        ]
      }
      job_texts: {
        Row: {
          about_the_work: string | null
          benefits: string[]
          job_id: string
          locale: Database["public"]["Enums"]["locale"]
          pay_note: string | null
          responsibilities: string[]
          schedule_note: string | null
          summary: string
          title: string
          workplace_note: string | null
        }
        Insert: {
          about_the_work?: string | null
          benefits?: string[]
          job_id: string
          locale: Database["public"]["Enums"]["locale"]
          pay_note?: string | null
          responsibilities?: string[]
          schedule_note?: string | null
          summary?: string
          title: string
          workplace_note?: string | null
        }
        Update: {
          about_the_work?: string | null
          benefits?: string[]
          job_id?: string
          locale?: Database["public"]["Enums"]["locale"]
          pay_note?: string | null
          responsibilities?: string[]
          schedule_note?: string | null
          summary?: string
          title?: string
          workplace_note?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "job_texts_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "job_pages"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_texts_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_texts_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "published_jobs"
            referencedColumns: ["id"]
          },
        ]
      }
      job_versions: {
        Row: {
          document: NonNullable<Json>
          job_id: string
          made_at: string
          made_by: string | null
          version: number
        }
        Insert: {
          document: NonNullable<Json>
          job_id: string
          made_at?: string
          made_by?: string | null
          version: number
        }
        Update: {
          document?: NonNullable<Json>
          job_id?: string
          made_at?: string
          made_by?: string | null
          version?: number
        }
        Relationships: [
          {
            foreignKeyName: "job_versions_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "job_pages"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_versions_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_versions_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "published_jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_versions_made_by_fkey"
            columns: ["made_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
        ]
      }
      jobs: {
        Row: {
          close_reason: string | null
          closed_at: string | null
          closes_at: string | null
          currency: string
          employment_types: Database["public"]["Enums"]["employment_type"][]
          ends_at_time: string | null
          fair_chance: Database["public"]["Enums"]["fair_chance"]
          hides_names: boolean
          hours_per_week: number | null
          id: string
          jurisdiction: string
          opens_at: string | null
          pay_max: number | null
          pay_min: number | null
          pay_unit: Database["public"]["Enums"]["pay_unit"] | null
          program_id: string | null
          published_at: string | null
          reference: string
          remote_until: string | null
          revision: number
          schedule_days: number[]
          schedule_kind: Database["public"]["Enums"]["schedule_kind"]
          slug: string
          starts_at_time: string | null
          status: Database["public"]["Enums"]["job_status"]
          updated_at: string
          workplace: Database["public"]["Enums"]["workplace"]
        }
        Insert: {
          close_reason?: string | null
          closed_at?: string | null
          closes_at?: string | null
          currency?: string
          employment_types: Database["public"]["Enums"]["employment_type"][]
          ends_at_time?: string | null
          fair_chance?: Database["public"]["Enums"]["fair_chance"]
          hides_names?: boolean
          hours_per_week?: number | null
          id?: string
          jurisdiction: string
          opens_at?: string | null
          pay_max?: number | null
          pay_min?: number | null
          pay_unit?: Database["public"]["Enums"]["pay_unit"] | null
          program_id?: string | null
          published_at?: string | null
          reference: string
          remote_until?: string | null
          revision?: number
          schedule_days?: number[]
          schedule_kind: Database["public"]["Enums"]["schedule_kind"]
          slug: string
          starts_at_time?: string | null
          status?: Database["public"]["Enums"]["job_status"]
          updated_at?: string
          workplace: Database["public"]["Enums"]["workplace"]
        }
        Update: {
          close_reason?: string | null
          closed_at?: string | null
          closes_at?: string | null
          currency?: string
          employment_types?: Database["public"]["Enums"]["employment_type"][]
          ends_at_time?: string | null
          fair_chance?: Database["public"]["Enums"]["fair_chance"]
          hides_names?: boolean
          hours_per_week?: number | null
          id?: string
          jurisdiction?: string
          opens_at?: string | null
          pay_max?: number | null
          pay_min?: number | null
          pay_unit?: Database["public"]["Enums"]["pay_unit"] | null
          program_id?: string | null
          published_at?: string | null
          reference?: string
          remote_until?: string | null
          revision?: number
          schedule_days?: number[]
          schedule_kind?: Database["public"]["Enums"]["schedule_kind"]
          slug?: string
          starts_at_time?: string | null
          status?: Database["public"]["Enums"]["job_status"]
          updated_at?: string
          workplace?: Database["public"]["Enums"]["workplace"]
        }
        Relationships: [
          {
            foreignKeyName: "jobs_jurisdiction_fkey"
            columns: ["jurisdiction"]
            referencedRelation: "jurisdictions"
            referencedColumns: ["code"]
          },
          {
            foreignKeyName: "jobs_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "programs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "jobs_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "published_programs"
            referencedColumns: ["id"]
          },
        ]
      }
      jurisdictions: {
        Row: {
          code: string
          name_en: string
          name_es: string
        }
        Insert: {
          code: string
          name_en: string
          name_es: string
        }
        Update: {
          code?: string
          name_en?: string
          name_es?: string
        }
        Relationships: []
      }
      limit_overrides: {
        Row: {
          at_most: number
          given_at: string
          given_by: string | null
          group_id: string | null
          id: string
          kind: Database["public"]["Enums"]["program_limit_kind"]
          program_id: string
          reason: string
          supervisor_id: string | null
          worker_id: string | null
          would_be: number
        }
        Insert: {
          at_most: number
          given_at?: string
          given_by?: string | null
          group_id?: string | null
          id?: string
          kind: Database["public"]["Enums"]["program_limit_kind"]
          program_id: string
          reason: string
          supervisor_id?: string | null
          worker_id?: string | null
          would_be: number
        }
        Update: {
          at_most?: number
          given_at?: string
          given_by?: string | null
          group_id?: string | null
          id?: string
          kind?: Database["public"]["Enums"]["program_limit_kind"]
          program_id?: string
          reason?: string
          supervisor_id?: string | null
          worker_id?: string | null
          would_be?: number
        }
        Relationships: [
          {
            foreignKeyName: "limit_overrides_given_by_fkey"
            columns: ["given_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
          {
            foreignKeyName: "limit_overrides_group_id_fkey"
            columns: ["group_id"]
            referencedRelation: "program_groups"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "limit_overrides_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "programs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "limit_overrides_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "published_programs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "limit_overrides_supervisor_id_fkey"
            columns: ["supervisor_id"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
          {
            foreignKeyName: "limit_overrides_worker_id_fkey"
            columns: ["worker_id"]
            referencedRelation: "workers"
            referencedColumns: ["id"]
          },
        ]
      }
      locations: {
        Row: {
          city: string
          county: string | null
          id: string
          jurisdiction: string
          name: string
          phone: string | null
          postal_code: string | null
          slug: string
          street: string | null
          updated_at: string
          zone: string
        }
        Insert: {
          city: string
          county?: string | null
          id?: string
          jurisdiction: string
          name: string
          phone?: string | null
          postal_code?: string | null
          slug: string
          street?: string | null
          updated_at?: string
          zone: string
        }
        Update: {
          city?: string
          county?: string | null
          id?: string
          jurisdiction?: string
          name?: string
          phone?: string | null
          postal_code?: string | null
          slug?: string
          street?: string | null
          updated_at?: string
          zone?: string
        }
        Relationships: [
          {
            foreignKeyName: "locations_jurisdiction_fkey"
            columns: ["jurisdiction"]
            referencedRelation: "jurisdictions"
            referencedColumns: ["code"]
          },
        ]
      }
      message_receipts: {
        Row: {
          event_id: string
          event_type: string
          message_id: string | null
          occurred_at: string
          provider_id: string
          received_at: string
        }
        Insert: {
          event_id: string
          event_type: string
          message_id?: string | null
          occurred_at: string
          provider_id: string
          received_at?: string
        }
        Update: {
          event_id?: string
          event_type?: string
          message_id?: string | null
          occurred_at?: string
          provider_id?: string
          received_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "message_receipts_message_id_fkey"
            columns: ["message_id"]
            referencedRelation: "messages"
            referencedColumns: ["id"]
          },
        ]
      }
      message_rules: {
        Row: {
          audience: string
          event: string
          is_enabled: boolean
          kind: Database["public"]["Enums"]["message_kind"]
        }
        Insert: {
          audience: string
          event: string
          is_enabled?: boolean
          kind: Database["public"]["Enums"]["message_kind"]
        }
        Update: {
          audience?: string
          event?: string
          is_enabled?: boolean
          kind?: Database["public"]["Enums"]["message_kind"]
        }
        Relationships: []
      }
      message_templates: {
        Row: {
          heading: string
          kind: Database["public"]["Enums"]["message_kind"]
          locale: Database["public"]["Enums"]["locale"]
          paragraphs: string[]
          revision: number
          subject: string
          updated_at: string
          updated_by: string | null
        }
        Insert: {
          heading: string
          kind: Database["public"]["Enums"]["message_kind"]
          locale: Database["public"]["Enums"]["locale"]
          paragraphs: string[]
          revision?: number
          subject: string
          updated_at?: string
          updated_by?: string | null
        }
        Update: {
          heading?: string
          kind?: Database["public"]["Enums"]["message_kind"]
          locale?: Database["public"]["Enums"]["locale"]
          paragraphs?: string[]
          revision?: number
          subject?: string
          updated_at?: string
          updated_by?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "message_templates_updated_by_fkey"
            columns: ["updated_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
        ]
      }
      messages: {
        Row: {
          attempts: number
          claimed_by: string | null
          due_at: string
          error_code: string | null
          first_attempt_at: string | null
          id: string
          kind: Database["public"]["Enums"]["message_kind"]
          lease_ends_at: string | null
          locale: Database["public"]["Enums"]["locale"]
          occasion: string
          provider_id: string | null
          queued_at: string
          replaced_by: string | null
          sent_at: string | null
          status: Database["public"]["Enums"]["message_status"]
          subject_id: string
          to_email: string
          updated_at: string
        }
        Insert: {
          attempts?: number
          claimed_by?: string | null
          due_at?: string
          error_code?: string | null
          first_attempt_at?: string | null
          id?: string
          kind: Database["public"]["Enums"]["message_kind"]
          lease_ends_at?: string | null
          locale: Database["public"]["Enums"]["locale"]
          occasion?: string
          provider_id?: string | null
          queued_at?: string
          replaced_by?: string | null
          sent_at?: string | null
          status?: Database["public"]["Enums"]["message_status"]
          subject_id: string
          to_email: string
          updated_at?: string
        }
        Update: {
          attempts?: number
          claimed_by?: string | null
          due_at?: string
          error_code?: string | null
          first_attempt_at?: string | null
          id?: string
          kind?: Database["public"]["Enums"]["message_kind"]
          lease_ends_at?: string | null
          locale?: Database["public"]["Enums"]["locale"]
          occasion?: string
          provider_id?: string | null
          queued_at?: string
          replaced_by?: string | null
          sent_at?: string | null
          status?: Database["public"]["Enums"]["message_status"]
          subject_id?: string
          to_email?: string
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "messages_replaced_by_fkey"
            columns: ["replaced_by"]
            referencedRelation: "messages"
            referencedColumns: ["id"]
          },
        ]
      }
      offer_condition_decisions: {
        Row: {
          condition_id: string
          decided_at: string
          decided_by: string | null
          document_id: string | null
          id: string
          note: string
          state: Database["public"]["Enums"]["condition_state"]
        }
        Insert: {
          condition_id: string
          decided_at?: string
          decided_by?: string | null
          document_id?: string | null
          id?: string
          note: string
          state: Database["public"]["Enums"]["condition_state"]
        }
        Update: {
          condition_id?: string
          decided_at?: string
          decided_by?: string | null
          document_id?: string | null
          id?: string
          note?: string
          state?: Database["public"]["Enums"]["condition_state"]
        }
        Relationships: [
          {
            foreignKeyName: "offer_condition_decisions_condition_id_fkey"
            columns: ["condition_id"]
            referencedRelation: "offer_conditions"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "offer_condition_decisions_decided_by_fkey"
            columns: ["decided_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
        ]
      }
      offer_conditions: {
        Row: {
          credential_type_id: string | null
          due: Database["public"]["Enums"]["requirement_due"]
          due_days: number | null
          due_on: string
          id: string
          kind: Database["public"]["Enums"]["condition_kind"]
          label_en: string
          label_es: string
          offer_id: string
          owner: Database["public"]["Enums"]["condition_owner"]
          position: number
          requirement_id: string | null
          state: Database["public"]["Enums"]["condition_state"]
          updated_at: string
        }
        Insert: {
          credential_type_id?: string | null
          due: Database["public"]["Enums"]["requirement_due"]
          due_days?: number | null
          due_on: string
          id?: string
          kind: Database["public"]["Enums"]["condition_kind"]
          label_en: string
          label_es: string
          offer_id: string
          owner: Database["public"]["Enums"]["condition_owner"]
          position: number
          requirement_id?: string | null
          state?: Database["public"]["Enums"]["condition_state"]
          updated_at?: string
        }
        Update: {
          credential_type_id?: string | null
          due?: Database["public"]["Enums"]["requirement_due"]
          due_days?: number | null
          due_on?: string
          id?: string
          kind?: Database["public"]["Enums"]["condition_kind"]
          label_en?: string
          label_es?: string
          offer_id?: string
          owner?: Database["public"]["Enums"]["condition_owner"]
          position?: number
          requirement_id?: string | null
          state?: Database["public"]["Enums"]["condition_state"]
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "offer_conditions_credential_type_id_fkey"
            columns: ["credential_type_id"]
            referencedRelation: "credential_types"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "offer_conditions_offer_id_fkey"
            columns: ["offer_id"]
            referencedRelation: "offers"
            referencedColumns: ["id"]
          },
        ]
      }
      offer_programs: {
        Row: {
          offer_id: string
          program_id: string
        }
        Insert: {
          offer_id: string
          program_id: string
        }
        Update: {
          offer_id?: string
          program_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "offer_programs_offer_id_fkey"
            columns: ["offer_id"]
            referencedRelation: "offers"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "offer_programs_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "programs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "offer_programs_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "published_programs"
            referencedColumns: ["id"]
          },
        ]
      }
      offer_texts: {
        Row: {
          body: string
          locale: Database["public"]["Enums"]["locale"]
          version: string
        }
        Insert: {
          body: string
          locale: Database["public"]["Enums"]["locale"]
          version: string
        }
        Update: {
          body?: string
          locale?: Database["public"]["Enums"]["locale"]
          version?: string
        }
        Relationships: []
      }
      offers: {
        Row: {
          application_id: string
          currency: string
          end_note: string | null
          ended_at: string | null
          expires_at: string
          fte: number
          hours_per_week: number
          id: string
          location_id: string | null
          made_at: string
          made_by: string | null
          note: string | null
          pay_amount: number
          pay_note: string | null
          pay_unit: Database["public"]["Enums"]["pay_unit"]
          signature_locale: Database["public"]["Enums"]["locale"] | null
          signature_name: string | null
          signature_version: string | null
          signed_at: string | null
          starts_on: string
          status: Database["public"]["Enums"]["offer_status"]
          updated_at: string
        }
        Insert: {
          application_id: string
          currency: string
          end_note?: string | null
          ended_at?: string | null
          expires_at: string
          fte: number
          hours_per_week: number
          id?: string
          location_id?: string | null
          made_at?: string
          made_by?: string | null
          note?: string | null
          pay_amount: number
          pay_note?: string | null
          pay_unit: Database["public"]["Enums"]["pay_unit"]
          signature_locale?: Database["public"]["Enums"]["locale"] | null
          signature_name?: string | null
          signature_version?: string | null
          signed_at?: string | null
          starts_on: string
          status?: Database["public"]["Enums"]["offer_status"]
          updated_at?: string
        }
        Update: {
          application_id?: string
          currency?: string
          end_note?: string | null
          ended_at?: string | null
          expires_at?: string
          fte?: number
          hours_per_week?: number
          id?: string
          location_id?: string | null
          made_at?: string
          made_by?: string | null
          note?: string | null
          pay_amount?: number
          pay_note?: string | null
          pay_unit?: Database["public"]["Enums"]["pay_unit"]
          signature_locale?: Database["public"]["Enums"]["locale"] | null
          signature_name?: string | null
          signature_version?: string | null
          signed_at?: string | null
          starts_on?: string
          status?: Database["public"]["Enums"]["offer_status"]
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "offers_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "offers_location_id_fkey"
            columns: ["location_id"]
            referencedRelation: "locations"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "offers_made_by_fkey"
            columns: ["made_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
          {
            foreignKeyName: "offers_sign_a_known_text"
            columns: ["signature_version", "signature_locale"]
            referencedRelation: "offer_texts"
            referencedColumns: ["version", "locale"]
          },
        ]
      }
      organization: {
        Row: {
          contact_standard_days: number
          email: string
          id: number
          legal_name: string
          name: string
          phone: string
          requires_second_factor: boolean
          updated_at: string
          website: string
          zone: string
        }
        Insert: {
          contact_standard_days?: number
          email: string
          id?: number
          legal_name: string
          name: string
          phone: string
          requires_second_factor?: boolean
          updated_at?: string
          website: string
          zone: string
        }
        Update: {
          contact_standard_days?: number
          email?: string
          id?: number
          legal_name?: string
          name?: string
          phone?: string
          requires_second_factor?: boolean
          updated_at?: string
          website?: string
          zone?: string
        }
        Relationships: []
      }
      organization_holidays: {
        Row: {
          closed_on: string
          name: string
        }
        Insert: {
          closed_on: string
          name: string
        }
        Update: {
          closed_on?: string
          name?: string
        }
        Relationships: []
      }
      organization_texts: {
        Row: {
          about: string
          equal_opportunity_statement: string
          locale: Database["public"]["Enums"]["locale"]
          tagline: string
          updated_at: string
        }
        Insert: {
          about: string
          equal_opportunity_statement: string
          locale: Database["public"]["Enums"]["locale"]
          tagline: string
          updated_at?: string
        }
        Update: {
          about?: string
          equal_opportunity_statement?: string
          locale?: Database["public"]["Enums"]["locale"]
          tagline?: string
          updated_at?: string
        }
        Relationships: []
      }
      program_groups: {
        Row: {
          ended_on: string | null
          facilitator_id: string | null
          id: string
          member_count: number
          name: string
          program_id: string
          updated_at: string
        }
        Insert: {
          ended_on?: string | null
          facilitator_id?: string | null
          id?: string
          member_count?: number
          name: string
          program_id: string
          updated_at?: string
        }
        Update: {
          ended_on?: string | null
          facilitator_id?: string | null
          id?: string
          member_count?: number
          name?: string
          program_id?: string
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "program_groups_facilitator_id_fkey"
            columns: ["facilitator_id"]
            referencedRelation: "workers"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "program_groups_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "programs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "program_groups_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "published_programs"
            referencedColumns: ["id"]
          },
        ]
      }
      program_limits: {
        Row: {
          at_most: number
          jurisdiction: string
          kind: Database["public"]["Enums"]["program_limit_kind"]
          note: string | null
          program_id: string
          source_url: string | null
        }
        Insert: {
          at_most: number
          jurisdiction: string
          kind: Database["public"]["Enums"]["program_limit_kind"]
          note?: string | null
          program_id: string
          source_url?: string | null
        }
        Update: {
          at_most?: number
          jurisdiction?: string
          kind?: Database["public"]["Enums"]["program_limit_kind"]
          note?: string | null
          program_id?: string
          source_url?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "program_limits_jurisdiction_fkey"
            columns: ["jurisdiction"]
            referencedRelation: "jurisdictions"
            referencedColumns: ["code"]
          },
          {
            foreignKeyName: "program_limits_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "programs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "program_limits_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "published_programs"
            referencedColumns: ["id"]
          },
        ]
      }
      program_locations: {
        Row: {
          location_id: string
          program_id: string
        }
        Insert: {
          location_id: string
          program_id: string
        }
        Update: {
          location_id?: string
          program_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "program_locations_location_id_fkey"
            columns: ["location_id"]
            referencedRelation: "locations"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "program_locations_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "programs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "program_locations_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "published_programs"
            referencedColumns: ["id"]
          },
        ]
      }
      program_supervisors: {
        Row: {
          fte: number
          program_id: string
          updated_at: string
          user_id: string
        }
        Insert: {
          fte: number
          program_id: string
          updated_at?: string
          user_id: string
        }
        Update: {
          fte?: number
          program_id?: string
          updated_at?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "program_supervisors_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "programs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "program_supervisors_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "published_programs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "program_supervisors_user_id_fkey"
            columns: ["user_id"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
        ]
      }
      program_terms: {
        Row: {
          program_id: string
          term_id: string
        }
        Insert: {
          program_id: string
          term_id: string
        }
        Update: {
          program_id?: string
          term_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "program_terms_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "programs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "program_terms_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "published_programs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "program_terms_term_id_fkey"
            columns: ["term_id"]
            referencedRelation: "terms"
            referencedColumns: ["id"]
          },
        ]
      }
      program_texts: {
        Row: {
          how_to_join: string
          locale: Database["public"]["Enums"]["locale"]
          name: string
          offers: string[]
          program_id: string
          summary: string
          what_happens: string
          who_can_join: string
        }
        Insert: {
          how_to_join: string
          locale: Database["public"]["Enums"]["locale"]
          name: string
          offers?: string[]
          program_id: string
          summary: string
          what_happens: string
          who_can_join: string
        }
        Update: {
          how_to_join?: string
          locale?: Database["public"]["Enums"]["locale"]
          name?: string
          offers?: string[]
          program_id?: string
          summary?: string
          what_happens?: string
          who_can_join?: string
        }
        Relationships: [
          {
            foreignKeyName: "program_texts_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "programs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "program_texts_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "published_programs"
            referencedColumns: ["id"]
          },
        ]
      }
      programs: {
        Row: {
          accepts_medicaid: boolean
          capacity: number | null
          has_waiting_list: boolean
          id: string
          is_open_without_other_care: boolean
          jurisdiction: string
          max_age: number | null
          meeting_ways: Database["public"]["Enums"]["meeting_way"][]
          min_age: number | null
          position: number
          slug: string
          status: Database["public"]["Enums"]["publication_status"]
          unit_minutes: number
          updated_at: string
        }
        Insert: {
          accepts_medicaid?: boolean
          capacity?: number | null
          has_waiting_list?: boolean
          id?: string
          is_open_without_other_care?: boolean
          jurisdiction: string
          max_age?: number | null
          meeting_ways: Database["public"]["Enums"]["meeting_way"][]
          min_age?: number | null
          position?: number
          slug: string
          status?: Database["public"]["Enums"]["publication_status"]
          unit_minutes?: number
          updated_at?: string
        }
        Update: {
          accepts_medicaid?: boolean
          capacity?: number | null
          has_waiting_list?: boolean
          id?: string
          is_open_without_other_care?: boolean
          jurisdiction?: string
          max_age?: number | null
          meeting_ways?: Database["public"]["Enums"]["meeting_way"][]
          min_age?: number | null
          position?: number
          slug?: string
          status?: Database["public"]["Enums"]["publication_status"]
          unit_minutes?: number
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "programs_jurisdiction_fkey"
            columns: ["jurisdiction"]
            referencedRelation: "jurisdictions"
            referencedColumns: ["code"]
          },
        ]
      }
      reference_answers: {
        Row: {
          concerns: string | null
          given_at: string
          given_by: string
          how_known: string
          known_from: string | null
          known_until: string | null
          may_call: boolean
          phone: string | null
          recorded_by: string | null
          request_id: string
          strengths: string
          would_work_again: Database["public"]["Enums"]["would_work_again"]
        }
        Insert: {
          concerns?: string | null
          given_at?: string
          given_by: string
          how_known: string
          known_from?: string | null
          known_until?: string | null
          may_call?: boolean
          phone?: string | null
          recorded_by?: string | null
          request_id: string
          strengths: string
          would_work_again: Database["public"]["Enums"]["would_work_again"]
        }
        Update: {
          concerns?: string | null
          given_at?: string
          given_by?: string
          how_known?: string
          known_from?: string | null
          known_until?: string | null
          may_call?: boolean
          phone?: string | null
          recorded_by?: string | null
          request_id?: string
          strengths?: string
          would_work_again?: Database["public"]["Enums"]["would_work_again"]
        }
        Relationships: [
          {
            foreignKeyName: "reference_answers_recorded_by_fkey"
            columns: ["recorded_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
          {
            foreignKeyName: "reference_answers_request_id_fkey"
            columns: ["request_id"]
            referencedRelation: "reference_requests"
            referencedColumns: ["id"]
          },
        ]
      }
      reference_requests: {
        Row: {
          application_id: string
          asked_at: string
          asked_by: string | null
          ended_at: string | null
          expires_at: string
          generation: number
          id: string
          referee_id: string
          reminded_at: string | null
          reminders: number
          status: Database["public"]["Enums"]["reference_status"]
          token_hash: string
          updated_at: string
        }
        Insert: {
          application_id: string
          asked_at?: string
          asked_by?: string | null
          ended_at?: string | null
          expires_at: string
          generation?: number
          id?: string
          referee_id: string
          reminded_at?: string | null
          reminders?: number
          status?: Database["public"]["Enums"]["reference_status"]
          token_hash: string
          updated_at?: string
        }
        Update: {
          application_id?: string
          asked_at?: string
          asked_by?: string | null
          ended_at?: string | null
          expires_at?: string
          generation?: number
          id?: string
          referee_id?: string
          reminded_at?: string | null
          reminders?: number
          status?: Database["public"]["Enums"]["reference_status"]
          token_hash?: string
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "reference_requests_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "reference_requests_asked_by_fkey"
            columns: ["asked_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
          {
            foreignKeyName: "reference_requests_referee_id_fkey"
            columns: ["referee_id"]
            referencedRelation: "application_referees"
            referencedColumns: ["id"]
          },
        ]
      }
      requirement_phrases: {
        Row: {
          due: Database["public"]["Enums"]["requirement_due"]
          how_to_get_en: string | null
          how_to_get_es: string | null
          id: string
          jurisdiction: string
          kind: Database["public"]["Enums"]["requirement_kind"]
          label_en: string
          label_es: string
        }
        Insert: {
          due: Database["public"]["Enums"]["requirement_due"]
          how_to_get_en?: string | null
          how_to_get_es?: string | null
          id: string
          jurisdiction: string
          kind: Database["public"]["Enums"]["requirement_kind"]
          label_en: string
          label_es: string
        }
        Update: {
          due?: Database["public"]["Enums"]["requirement_due"]
          how_to_get_en?: string | null
          how_to_get_es?: string | null
          id?: string
          jurisdiction?: string
          kind?: Database["public"]["Enums"]["requirement_kind"]
          label_en?: string
          label_es?: string
        }
        Relationships: [
          {
            foreignKeyName: "requirement_phrases_jurisdiction_fkey"
            columns: ["jurisdiction"]
            referencedRelation: "jurisdictions"
            referencedColumns: ["code"]
          },
        ]
      }
      retention_notices: {
        Row: {
          application_id: string
          cancelled_at: string | null
          done_at: string | null
          due_on: string
          id: string
          noticed_at: string
          rule_id: string
        }
        Insert: {
          application_id: string
          cancelled_at?: string | null
          done_at?: string | null
          due_on: string
          id?: string
          noticed_at?: string
          rule_id: string
        }
        Update: {
          application_id?: string
          cancelled_at?: string | null
          done_at?: string | null
          due_on?: string
          id?: string
          noticed_at?: string
          rule_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "retention_notices_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "retention_notices_rule_id_fkey"
            columns: ["rule_id"]
            referencedRelation: "retention_rules"
            referencedColumns: ["id"]
          },
        ]
      }
      retention_rules: {
        Row: {
          id: string
          is_enabled: boolean
          keep_months: number
          notice_days: number
          revision: number
          source: string | null
          source_url: string | null
          statuses: Database["public"]["Enums"]["application_status"][]
          updated_at: string
          updated_by: string | null
        }
        Insert: {
          id: string
          is_enabled?: boolean
          keep_months: number
          notice_days: number
          revision?: number
          source?: string | null
          source_url?: string | null
          statuses: Database["public"]["Enums"]["application_status"][]
          updated_at?: string
          updated_by?: string | null
        }
        Update: {
          id?: string
          is_enabled?: boolean
          keep_months?: number
          notice_days?: number
          revision?: number
          source?: string | null
          source_url?: string | null
          statuses?: Database["public"]["Enums"]["application_status"][]
          updated_at?: string
          updated_by?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "retention_rules_updated_by_fkey"
            columns: ["updated_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
        ]
      }
      review_ratings: {
        Row: {
          attribute: string
          label: string | null
          rating: number
          review_id: string
        }
        Insert: {
          attribute: string
          label?: string | null
          rating: number
          review_id: string
        }
        Update: {
          attribute?: string
          label?: string | null
          rating?: number
          review_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "review_ratings_review_id_fkey"
            columns: ["review_id"]
            referencedRelation: "reviews"
            referencedColumns: ["id"]
          },
        ]
      }
      reviews: {
        Row: {
          application_id: string
          comment: string | null
          created_at: string
          given_at: string | null
          id: string
          recommendation:
            | Database["public"]["Enums"]["review_recommendation"]
            | null
          reviewer_id: string | null
          updated_at: string
        }
        Insert: {
          application_id: string
          comment?: string | null
          created_at?: string
          given_at?: string | null
          id?: string
          recommendation?:
            | Database["public"]["Enums"]["review_recommendation"]
            | null
          reviewer_id?: string | null
          updated_at?: string
        }
        Update: {
          application_id?: string
          comment?: string | null
          created_at?: string
          given_at?: string | null
          id?: string
          recommendation?:
            | Database["public"]["Enums"]["review_recommendation"]
            | null
          reviewer_id?: string | null
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "reviews_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "reviews_reviewer_id_fkey"
            columns: ["reviewer_id"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
        ]
      }
      saved_views: {
        Row: {
          created_at: string
          id: string
          name: string
          query: string
          user_id: string
        }
        Insert: {
          created_at?: string
          id?: string
          name: string
          query: string
          user_id: string
        }
        Update: {
          created_at?: string
          id?: string
          name?: string
          query?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "saved_views_user_id_fkey"
            columns: ["user_id"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
        ]
      }
      staff_invitations: {
        Row: {
          accepted_at: string | null
          accepted_by: string | null
          email: string
          full_name: string | null
          id: string
          invited_at: string
          invited_by: string | null
          locale: Database["public"]["Enums"]["locale"]
          revoked_at: string | null
          role: Database["public"]["Enums"]["staff_role"]
        }
        Insert: {
          accepted_at?: string | null
          accepted_by?: string | null
          email: string
          full_name?: string | null
          id?: string
          invited_at?: string
          invited_by?: string | null
          locale?: Database["public"]["Enums"]["locale"]
          revoked_at?: string | null
          role: Database["public"]["Enums"]["staff_role"]
        }
        Update: {
          accepted_at?: string | null
          accepted_by?: string | null
          email?: string
          full_name?: string | null
          id?: string
          invited_at?: string
          invited_by?: string | null
          locale?: Database["public"]["Enums"]["locale"]
          revoked_at?: string | null
          role?: Database["public"]["Enums"]["staff_role"]
        }
        Relationships: [
          {
            foreignKeyName: "staff_invitations_accepted_by_fkey"
            columns: ["accepted_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
          {
            foreignKeyName: "staff_invitations_invited_by_fkey"
            columns: ["invited_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
        ]
      }
      staff_roles: {
        Row: {
          granted_at: string
          granted_by: string | null
          role: Database["public"]["Enums"]["staff_role"]
          user_id: string
        }
        Insert: {
          granted_at?: string
          granted_by?: string | null
          role: Database["public"]["Enums"]["staff_role"]
          user_id: string
        }
        Update: {
          granted_at?: string
          granted_by?: string | null
          role?: Database["public"]["Enums"]["staff_role"]
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "staff_roles_granted_by_fkey"
            columns: ["granted_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
          {
            foreignKeyName: "staff_roles_user_id_fkey"
            columns: ["user_id"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
        ]
      }
      suppressed_addresses: {
        Row: {
          email: string
          message_id: string | null
          reason: string
          suppressed_at: string
        }
        Insert: {
          email: string
          message_id?: string | null
          reason: string
          suppressed_at?: string
        }
        Update: {
          email?: string
          message_id?: string | null
          reason?: string
          suppressed_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "suppressed_addresses_message_id_fkey"
            columns: ["message_id"]
            referencedRelation: "messages"
            referencedColumns: ["id"]
          },
        ]
      }
      template_tests: {
        Row: {
          asked_at: string
          asked_by: string
          id: string
          kind: Database["public"]["Enums"]["message_kind"]
          locale: Database["public"]["Enums"]["locale"]
        }
        Insert: {
          asked_at?: string
          asked_by: string
          id?: string
          kind: Database["public"]["Enums"]["message_kind"]
          locale: Database["public"]["Enums"]["locale"]
        }
        Update: {
          asked_at?: string
          asked_by?: string
          id?: string
          kind?: Database["public"]["Enums"]["message_kind"]
          locale?: Database["public"]["Enums"]["locale"]
        }
        Relationships: [
          {
            foreignKeyName: "template_tests_asked_by_fkey"
            columns: ["asked_by"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
        ]
      }
      terms: {
        Row: {
          id: string
          kind: Database["public"]["Enums"]["term_kind"]
          label_en: string
          label_es: string
        }
        Insert: {
          id: string
          kind: Database["public"]["Enums"]["term_kind"]
          label_en: string
          label_es: string
        }
        Update: {
          id?: string
          kind?: Database["public"]["Enums"]["term_kind"]
          label_en?: string
          label_es?: string
        }
        Relationships: []
      }
      worker_programs: {
        Row: {
          caseload: number
          fte: number
          program_id: string
          supervisor_id: string
          updated_at: string
          worker_id: string
        }
        Insert: {
          caseload?: number
          fte: number
          program_id: string
          supervisor_id: string
          updated_at?: string
          worker_id: string
        }
        Update: {
          caseload?: number
          fte?: number
          program_id?: string
          supervisor_id?: string
          updated_at?: string
          worker_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "worker_programs_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "programs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "worker_programs_program_id_fkey"
            columns: ["program_id"]
            referencedRelation: "published_programs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "worker_programs_supervisor_supervises_the_program"
            columns: ["program_id", "supervisor_id"]
            referencedRelation: "program_supervisors"
            referencedColumns: ["program_id", "user_id"]
          },
          {
            foreignKeyName: "worker_programs_worker_id_fkey"
            columns: ["worker_id"]
            referencedRelation: "workers"
            referencedColumns: ["id"]
          },
        ]
      }
      workers: {
        Row: {
          application_id: string
          candidate_id: string
          created_at: string
          end_note: string | null
          end_reason:
            | Database["public"]["Enums"]["employment_end_reason"]
            | null
          ended_on: string | null
          fte: number
          hired_on: string
          id: string
          job_id: string
          offer_id: string
          updated_at: string
          user_id: string | null
        }
        Insert: {
          application_id: string
          candidate_id: string
          created_at?: string
          end_note?: string | null
          end_reason?:
            | Database["public"]["Enums"]["employment_end_reason"]
            | null
          ended_on?: string | null
          fte: number
          hired_on: string
          id?: string
          job_id: string
          offer_id: string
          updated_at?: string
          user_id?: string | null
        }
        Update: {
          application_id?: string
          candidate_id?: string
          created_at?: string
          end_note?: string | null
          end_reason?:
            | Database["public"]["Enums"]["employment_end_reason"]
            | null
          ended_on?: string | null
          fte?: number
          hired_on?: string
          id?: string
          job_id?: string
          offer_id?: string
          updated_at?: string
          user_id?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "workers_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "workers_candidate_id_fkey"
            columns: ["candidate_id"]
            referencedRelation: "candidates"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "workers_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "job_pages"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "workers_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "workers_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "published_jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "workers_offer_id_fkey"
            columns: ["offer_id"]
            referencedRelation: "offers"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "workers_user_id_fkey"
            columns: ["user_id"]
            referencedRelation: "accounts"
            referencedColumns: ["user_id"]
          },
        ]
      }
    }
    Views: {
      job_pages: {
        Row: {
          closed_at: string | null
          closes_at: string | null
          currency: string | null
          employment_types:
            | Database["public"]["Enums"]["employment_type"][]
            | null
          ends_at_time: string | null
          fair_chance: Database["public"]["Enums"]["fair_chance"] | null
          hours_per_week: number | null
          id: string | null
          jurisdiction: string | null
          opens_at: string | null
          pay_max: number | null
          pay_min: number | null
          pay_unit: Database["public"]["Enums"]["pay_unit"] | null
          places: Json | null
          program_slug: string | null
          published_at: string | null
          questions: Json | null
          reference: string | null
          remote_until: string | null
          requirements: Json | null
          schedule_days: number[] | null
          schedule_kind: Database["public"]["Enums"]["schedule_kind"] | null
          slug: string | null
          starts_at_time: string | null
          status: Database["public"]["Enums"]["job_status"] | null
          terms: Json | null
          texts: Json | null
          updated_at: string | null
          workplace: Database["public"]["Enums"]["workplace"] | null
        }
        Insert: {
          closed_at?: string | null
          closes_at?: string | null
          currency?: string | null
          employment_types?:
            | Database["public"]["Enums"]["employment_type"][]
            | null
          ends_at_time?: string | null
          fair_chance?: Database["public"]["Enums"]["fair_chance"] | null
          hours_per_week?: number | null
          id?: string | null
          jurisdiction?: string | null
          opens_at?: string | null
          pay_max?: number | null
          pay_min?: number | null
          pay_unit?: Database["public"]["Enums"]["pay_unit"] | null
          places?: never
          program_slug?: never
          published_at?: string | null
          questions?: never
          reference?: string | null
          remote_until?: string | null
          requirements?: never
          schedule_days?: number[] | null
          schedule_kind?: Database["public"]["Enums"]["schedule_kind"] | null
          slug?: string | null
          starts_at_time?: string | null
          status?: Database["public"]["Enums"]["job_status"] | null
          terms?: never
          texts?: never
          updated_at?: string | null
          workplace?: Database["public"]["Enums"]["workplace"] | null
        }
        Update: {
          closed_at?: string | null
          closes_at?: string | null
          currency?: string | null
          employment_types?:
            | Database["public"]["Enums"]["employment_type"][]
            | null
          ends_at_time?: string | null
          fair_chance?: Database["public"]["Enums"]["fair_chance"] | null
          hours_per_week?: number | null
          id?: string | null
          jurisdiction?: string | null
          opens_at?: string | null
          pay_max?: number | null
          pay_min?: number | null
          pay_unit?: Database["public"]["Enums"]["pay_unit"] | null
          places?: never
          program_slug?: never
          published_at?: string | null
          questions?: never
          reference?: string | null
          remote_until?: string | null
          requirements?: never
          schedule_days?: number[] | null
          schedule_kind?: Database["public"]["Enums"]["schedule_kind"] | null
          slug?: string | null
          starts_at_time?: string | null
          status?: Database["public"]["Enums"]["job_status"] | null
          terms?: never
          texts?: never
          updated_at?: string | null
          workplace?: Database["public"]["Enums"]["workplace"] | null
        }
        Relationships: [
          {
            foreignKeyName: "jobs_jurisdiction_fkey"
            columns: ["jurisdiction"]
            referencedRelation: "jurisdictions"
            referencedColumns: ["code"]
          },
        ]
      }
      published_jobs: {
        Row: {
          closed_at: string | null
          closes_at: string | null
          currency: string | null
          employment_types:
            | Database["public"]["Enums"]["employment_type"][]
            | null
          ends_at_time: string | null
          fair_chance: Database["public"]["Enums"]["fair_chance"] | null
          hours_per_week: number | null
          id: string | null
          jurisdiction: string | null
          opens_at: string | null
          pay_max: number | null
          pay_min: number | null
          pay_unit: Database["public"]["Enums"]["pay_unit"] | null
          places: Json | null
          program_slug: string | null
          published_at: string | null
          questions: Json | null
          reference: string | null
          remote_until: string | null
          requirements: Json | null
          schedule_days: number[] | null
          schedule_kind: Database["public"]["Enums"]["schedule_kind"] | null
          slug: string | null
          starts_at_time: string | null
          status: Database["public"]["Enums"]["job_status"] | null
          terms: Json | null
          texts: Json | null
          updated_at: string | null
          workplace: Database["public"]["Enums"]["workplace"] | null
        }
        Insert: {
          closed_at?: string | null
          closes_at?: string | null
          currency?: string | null
          employment_types?:
            | Database["public"]["Enums"]["employment_type"][]
            | null
          ends_at_time?: string | null
          fair_chance?: Database["public"]["Enums"]["fair_chance"] | null
          hours_per_week?: number | null
          id?: string | null
          jurisdiction?: string | null
          opens_at?: string | null
          pay_max?: number | null
          pay_min?: number | null
          pay_unit?: Database["public"]["Enums"]["pay_unit"] | null
          places?: never
          program_slug?: never
          published_at?: string | null
          questions?: never
          reference?: string | null
          remote_until?: string | null
          requirements?: never
          schedule_days?: number[] | null
          schedule_kind?: Database["public"]["Enums"]["schedule_kind"] | null
          slug?: string | null
          starts_at_time?: string | null
          status?: Database["public"]["Enums"]["job_status"] | null
          terms?: never
          texts?: never
          updated_at?: string | null
          workplace?: Database["public"]["Enums"]["workplace"] | null
        }
        Update: {
          closed_at?: string | null
          closes_at?: string | null
          currency?: string | null
          employment_types?:
            | Database["public"]["Enums"]["employment_type"][]
            | null
          ends_at_time?: string | null
          fair_chance?: Database["public"]["Enums"]["fair_chance"] | null
          hours_per_week?: number | null
          id?: string | null
          jurisdiction?: string | null
          opens_at?: string | null
          pay_max?: number | null
          pay_min?: number | null
          pay_unit?: Database["public"]["Enums"]["pay_unit"] | null
          places?: never
          program_slug?: never
          published_at?: string | null
          questions?: never
          reference?: string | null
          remote_until?: string | null
          requirements?: never
          schedule_days?: number[] | null
          schedule_kind?: Database["public"]["Enums"]["schedule_kind"] | null
          slug?: string | null
          starts_at_time?: string | null
          status?: Database["public"]["Enums"]["job_status"] | null
          terms?: never
          texts?: never
          updated_at?: string | null
          workplace?: Database["public"]["Enums"]["workplace"] | null
        }
        Relationships: [
          {
            foreignKeyName: "jobs_jurisdiction_fkey"
            columns: ["jurisdiction"]
            referencedRelation: "jurisdictions"
            referencedColumns: ["code"]
          },
        ]
      }
      published_programs: {
        Row: {
          accepts_medicaid: boolean | null
          capacity: number | null
          has_waiting_list: boolean | null
          id: string | null
          is_open_without_other_care: boolean | null
          jurisdiction: string | null
          limits: Json | null
          locations: Json | null
          max_age: number | null
          meeting_ways: Database["public"]["Enums"]["meeting_way"][] | null
          min_age: number | null
          position: number | null
          slug: string | null
          terms: Json | null
          texts: Json | null
          unit_minutes: number | null
          updated_at: string | null
        }
        Insert: {
          accepts_medicaid?: boolean | null
          capacity?: number | null
          has_waiting_list?: boolean | null
          id?: string | null
          is_open_without_other_care?: boolean | null
          jurisdiction?: string | null
          limits?: never
          locations?: never
          max_age?: number | null
          meeting_ways?: Database["public"]["Enums"]["meeting_way"][] | null
          min_age?: number | null
          position?: number | null
          slug?: string | null
          terms?: never
          texts?: never
          unit_minutes?: number | null
          updated_at?: string | null
        }
        Update: {
          accepts_medicaid?: boolean | null
          capacity?: number | null
          has_waiting_list?: boolean | null
          id?: string | null
          is_open_without_other_care?: boolean | null
          jurisdiction?: string | null
          limits?: never
          locations?: never
          max_age?: number | null
          meeting_ways?: Database["public"]["Enums"]["meeting_way"][] | null
          min_age?: number | null
          position?: number | null
          slug?: string | null
          terms?: never
          texts?: never
          unit_minutes?: number | null
          updated_at?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "programs_jurisdiction_fkey"
            columns: ["jurisdiction"]
            referencedRelation: "jurisdictions"
            referencedColumns: ["code"]
          },
        ]
      }
    }
    Functions: {
      accept_offer: {
        Args: {
          p_locale: Database["public"]["Enums"]["locale"]
          p_offer: string
          p_signature: string
          p_version: string
        }
        Returns: undefined
      }
      add_application_note: {
        Args: { p_body: string; p_id: string }
        Returns: string
      }
      ask_for_document: {
        Args: {
          p_application: string
          p_due_on?: string
          p_kind: Database["public"]["Enums"]["document_purpose"]
          p_note?: string
        }
        Returns: string
      }
      ask_other_times: {
        Args: { p_interview: string; p_note?: string }
        Returns: undefined
      }
      ask_reference: { Args: { p_referee: string }; Returns: string }
      begin_document_upload: {
        Args: {
          p_application?: string
          p_kind: Database["public"]["Enums"]["document_purpose"]
          p_replaces?: string
          p_request?: string
          p_size_bytes: number
          p_upload_key: string
        }
        Returns: Json
      }
      begin_site_rebuild: { Args: Record<PropertyKey, never>; Returns: string }
      cancel_document_request: { Args: { p_id: string }; Returns: undefined }
      cancel_erasure: { Args: Record<PropertyKey, never>; Returns: undefined }
      cancel_interview: {
        Args: { p_interview: string; p_reason: string }
        Returns: undefined
      }
      cancel_reference: { Args: { p_referee: string }; Returns: undefined }
      check_message_template: {
        Args: {
          p_heading: string
          p_kind: Database["public"]["Enums"]["message_kind"]
          p_paragraphs: string[]
          p_subject: string
        }
        Returns: Json
      }
      claim_account: { Args: Record<PropertyKey, never>; Returns: Json }
      claim_files_to_erase: { Args: { p_limit?: number }; Returns: string[] }
      claim_messages: {
        Args: { p_lease_seconds?: number; p_limit?: number; p_worker: string }
        Returns: Json
      }
      close_intake: {
        Args: {
          p_id: string
          p_note?: string
          p_reason: Database["public"]["Enums"]["intake_close_reason"]
        }
        Returns: undefined
      }
      close_job: {
        Args: { p_id: string; p_reason?: string }
        Returns: {
          close_reason: string | null
          closed_at: string | null
          closes_at: string | null
          currency: string
          employment_types: Database["public"]["Enums"]["employment_type"][]
          ends_at_time: string | null
          fair_chance: Database["public"]["Enums"]["fair_chance"]
          hides_names: boolean
          hours_per_week: number | null
          id: string
          jurisdiction: string
          opens_at: string | null
          pay_max: number | null
          pay_min: number | null
          pay_unit: Database["public"]["Enums"]["pay_unit"] | null
          program_id: string | null
          published_at: string | null
          reference: string
          remote_until: string | null
          revision: number
          schedule_days: number[]
          schedule_kind: Database["public"]["Enums"]["schedule_kind"]
          slug: string
          starts_at_time: string | null
          status: Database["public"]["Enums"]["job_status"]
          updated_at: string
          workplace: Database["public"]["Enums"]["workplace"]
        }
        SetofOptions: {
          from: "*"
          to: "jobs"
          isOneToOne: true
          isSetofReturn: false
        }
      }
      confirm_files_erased: { Args: { p_paths: string[] }; Returns: undefined }
      count_applications: { Args: { p_filters?: Json }; Returns: Json }
      count_intakes: { Args: Record<PropertyKey, never>; Returns: Json }
      count_jobs: { Args: Record<PropertyKey, never>; Returns: Json }
      count_my_hiring: { Args: Record<PropertyKey, never>; Returns: Json }
      count_my_unread: { Args: Record<PropertyKey, never>; Returns: number }
      decide_condition: {
        Args: {
          p_condition: string
          p_document?: string
          p_note: string
          p_state: Database["public"]["Enums"]["condition_state"]
        }
        Returns: undefined
      }
      decide_intake_duplicate: {
        Args: { p_id: string; p_is_same: boolean; p_other: string }
        Returns: undefined
      }
      decline_offer: {
        Args: {
          p_note?: string
          p_offer: string
          p_reason: Database["public"]["Enums"]["application_close_reason"]
        }
        Returns: undefined
      }
      delete_view: { Args: { p_id: string }; Returns: undefined }
      discard_draft: { Args: { p_id: string }; Returns: undefined }
      discard_job: { Args: { p_id: string }; Returns: undefined }
      discard_review: { Args: { p_id: string }; Returns: undefined }
      end_employment: {
        Args: {
          p_ended_on: string
          p_note?: string
          p_override?: string
          p_reason?: Database["public"]["Enums"]["employment_end_reason"]
          p_worker: string
        }
        Returns: undefined
      }
      end_program_group: { Args: { p_id: string }; Returns: undefined }
      enter_paper_application: {
        Args: { p_answers: Json; p_job: string; p_key: string }
        Returns: Json
      }
      export_applications: {
        Args: {
          p_after_at?: string
          p_after_id?: string
          p_from: string
          p_job?: string
          p_until: string
        }
        Returns: Json
      }
      extend_job: {
        Args: { p_closes_at: string; p_id: string; p_reason: string }
        Returns: {
          close_reason: string | null
          closed_at: string | null
          closes_at: string | null
          currency: string
          employment_types: Database["public"]["Enums"]["employment_type"][]
          ends_at_time: string | null
          fair_chance: Database["public"]["Enums"]["fair_chance"]
          hides_names: boolean
          hours_per_week: number | null
          id: string
          jurisdiction: string
          opens_at: string | null
          pay_max: number | null
          pay_min: number | null
          pay_unit: Database["public"]["Enums"]["pay_unit"] | null
          program_id: string | null
          published_at: string | null
          reference: string
          remote_until: string | null
          revision: number
          schedule_days: number[]
          schedule_kind: Database["public"]["Enums"]["schedule_kind"]
          slug: string
          starts_at_time: string | null
          status: Database["public"]["Enums"]["job_status"]
          updated_at: string
          workplace: Database["public"]["Enums"]["workplace"]
        }
        SetofOptions: {
          from: "*"
          to: "jobs"
          isOneToOne: true
          isSetofReturn: false
        }
      }
      fill_job: {
        Args: { p_id: string; p_reason?: string }
        Returns: {
          close_reason: string | null
          closed_at: string | null
          closes_at: string | null
          currency: string
          employment_types: Database["public"]["Enums"]["employment_type"][]
          ends_at_time: string | null
          fair_chance: Database["public"]["Enums"]["fair_chance"]
          hides_names: boolean
          hours_per_week: number | null
          id: string
          jurisdiction: string
          opens_at: string | null
          pay_max: number | null
          pay_min: number | null
          pay_unit: Database["public"]["Enums"]["pay_unit"] | null
          program_id: string | null
          published_at: string | null
          reference: string
          remote_until: string | null
          revision: number
          schedule_days: number[]
          schedule_kind: Database["public"]["Enums"]["schedule_kind"]
          slug: string
          starts_at_time: string | null
          status: Database["public"]["Enums"]["job_status"]
          updated_at: string
          workplace: Database["public"]["Enums"]["workplace"]
        }
        SetofOptions: {
          from: "*"
          to: "jobs"
          isOneToOne: true
          isSetofReturn: false
        }
      }
      finish_site_rebuild: {
        Args: { p_detail?: string; p_id: string; p_is_ok: boolean }
        Returns: undefined
      }
      give_reference: {
        Args: { p_address?: string; p_answers: Json; p_token: string }
        Returns: Json
      }
      give_review: { Args: { p_id: string; p_review: Json }; Returns: Json }
      hand_over_intake: {
        Args: { p_id: string; p_note?: string; p_to: string }
        Returns: undefined
      }
      hire_application: {
        Args: {
          p_application: string
          p_from?: Database["public"]["Enums"]["application_status"]
          p_hire: Json
          p_override?: string
        }
        Returns: string
      }
      hiring_report: {
        Args: { p_from: string; p_job?: string; p_until: string }
        Returns: Json
      }
      hold_application: {
        Args: { p_id: string; p_is_held: boolean; p_reason: string }
        Returns: undefined
      }
      import_last_application: {
        Args: { p_id: string; p_revision: number }
        Returns: Json
      }
      invite_staff: {
        Args: {
          p_email: string
          p_full_name?: string
          p_locale?: Database["public"]["Enums"]["locale"]
          p_role: Database["public"]["Enums"]["staff_role"]
        }
        Returns: string
      }
      join_candidates: {
        Args: { p_id: string; p_other: string }
        Returns: undefined
      }
      list_application_board: {
        Args: { p_filters?: Json; p_limit?: number }
        Returns: Database["public"]["CompositeTypes"]["application_row"][]
        SetofOptions: {
          from: "*"
          to: "application_row"
          isOneToOne: false
          isSetofReturn: true
        }
      }
      list_applications: {
        Args: {
          p_after_at?: string
          p_after_id?: string
          p_filters?: Json
          p_limit?: number
        }
        Returns: Database["public"]["CompositeTypes"]["application_row"][]
        SetofOptions: {
          from: "*"
          to: "application_row"
          isOneToOne: false
          isSetofReturn: true
        }
      }
      list_intakes: {
        Args: {
          p_after_at?: string
          p_after_id?: string
          p_language?: string
          p_limit?: number
          p_overdue?: boolean
          p_owner?: string
          p_program?: string
          p_scope?: string
          p_status?: Database["public"]["Enums"]["intake_status"]
          p_unowned?: boolean
        }
        Returns: Database["public"]["CompositeTypes"]["intake_queue_row"][]
        SetofOptions: {
          from: "*"
          to: "intake_queue_row"
          isOneToOne: false
          isSetofReturn: true
        }
      }
      list_jobs: {
        Args: {
          p_after_at?: string
          p_after_id?: string
          p_limit?: number
          p_phase?: string
          p_scope?: string
          p_search?: string
          p_untranslated?: boolean
        }
        Returns: Database["public"]["CompositeTypes"]["job_list_row"][]
        SetofOptions: {
          from: "*"
          to: "job_list_row"
          isOneToOne: false
          isSetofReturn: true
        }
      }
      list_message_problems: {
        Args: { p_before_at?: string; p_before_id?: string; p_limit?: number }
        Returns: Json
      }
      list_messages: { Args: { p_after?: string; p_id: string }; Returns: Json }
      list_my_applications: { Args: Record<PropertyKey, never>; Returns: Json }
      list_my_document_requests: {
        Args: Record<PropertyKey, never>
        Returns: Json
      }
      list_my_documents: { Args: Record<PropertyKey, never>; Returns: Json }
      list_my_interviews: { Args: { p_application: string }; Returns: Json }
      list_my_messages: {
        Args: { p_after?: string; p_id: string }
        Returns: Json
      }
      list_my_offers: { Args: { p_application: string }; Returns: Json }
      list_program_teams: { Args: Record<PropertyKey, never>; Returns: Json }
      list_references: { Args: { p_application: string }; Returns: Json }
      list_report_jobs: { Args: Record<PropertyKey, never>; Returns: Json }
      list_workers: {
        Args: {
          p_before_id?: string
          p_before_on?: string
          p_limit?: number
          p_program?: string
          p_scope?: string
          p_supervisor?: string
          p_term?: string
        }
        Returns: Json
      }
      make_offer: {
        Args: {
          p_application: string
          p_from?: Database["public"]["Enums"]["application_status"]
          p_offer: Json
        }
        Returns: string
      }
      message_applications: {
        Args: { p_body: string; p_ids: string[] }
        Returns: Database["public"]["CompositeTypes"]["bulk_row"][]
        SetofOptions: {
          from: "*"
          to: "bulk_row"
          isOneToOne: false
          isSetofReturn: true
        }
      }
      move_application: {
        Args: {
          p_command: string
          p_from?: Database["public"]["Enums"]["application_status"]
          p_id: string
          p_is_told?: boolean
          p_note?: string
          p_reason?: Database["public"]["Enums"]["application_close_reason"]
        }
        Returns: {
          anonymised_at: string | null
          candidate_id: string
          close_reason:
            | Database["public"]["Enums"]["application_close_reason"]
            | null
          created_at: string
          has_knock_out: boolean
          id: string
          is_held: boolean
          is_paper: boolean
          job_id: string
          job_version: number
          locale: Database["public"]["Enums"]["locale"]
          reference: string
          source: Database["public"]["Enums"]["application_source"]
          status: Database["public"]["Enums"]["application_status"]
          status_at: string
          submitted_at: string | null
          told_at: string | null
          updated_at: string
        }
        SetofOptions: {
          from: "*"
          to: "applications"
          isOneToOne: true
          isSetofReturn: false
        }
      }
      move_applications: {
        Args: {
          p_command: string
          p_ids: string[]
          p_is_told?: boolean
          p_note?: string
          p_reason?: Database["public"]["Enums"]["application_close_reason"]
          p_seen: Database["public"]["Enums"]["application_status"][]
        }
        Returns: Database["public"]["CompositeTypes"]["bulk_row"][]
        SetofOptions: {
          from: "*"
          to: "bulk_row"
          isOneToOne: false
          isSetofReturn: true
        }
      }
      move_worker: {
        Args: {
          p_fte: number
          p_override?: string
          p_programs: Json
          p_worker: string
        }
        Returns: undefined
      }
      my_data: { Args: Record<PropertyKey, never>; Returns: Json }
      my_equal_opportunity: { Args: Record<PropertyKey, never>; Returns: Json }
      my_erasure: { Args: Record<PropertyKey, never>; Returns: Json }
      my_profile: { Args: Record<PropertyKey, never>; Returns: Json }
      my_retention: { Args: Record<PropertyKey, never>; Returns: Json }
      open_application: { Args: { p_id: string }; Returns: Json }
      open_application_support: { Args: { p_id: string }; Returns: string }
      open_document: { Args: { p_id: string }; Returns: Json }
      open_intake: { Args: { p_id: string }; Returns: Json }
      open_job: { Args: { p_id: string }; Returns: Json }
      open_my_application: { Args: { p_id: string }; Returns: Json }
      open_my_draft: { Args: { p_id: string }; Returns: Json }
      open_reference: { Args: { p_request: string }; Returns: Json }
      open_reference_link: {
        Args: { p_address?: string; p_token: string }
        Returns: Json
      }
      pick_interview_time: {
        Args: { p_interview: string; p_time: string }
        Returns: undefined
      }
      prepare_submission: { Args: { p_id: string }; Returns: Json }
      preview_applications: {
        Args: { p_command: string; p_ids: string[] }
        Returns: Database["public"]["CompositeTypes"]["bulk_row"][]
        SetofOptions: {
          from: "*"
          to: "bulk_row"
          isOneToOne: false
          isSetofReturn: true
        }
      }
      preview_move_letter: {
        Args: { p_command: string; p_id: string }
        Returns: Json
      }
      preview_offer: {
        Args: { p_application: string; p_starts_on?: string }
        Returns: Json
      }
      propose_interview: {
        Args: { p_application: string; p_interview: Json; p_reason?: string }
        Returns: string
      }
      publish_job: {
        Args: { p_id: string; p_revision?: number }
        Returns: {
          close_reason: string | null
          closed_at: string | null
          closes_at: string | null
          currency: string
          employment_types: Database["public"]["Enums"]["employment_type"][]
          ends_at_time: string | null
          fair_chance: Database["public"]["Enums"]["fair_chance"]
          hides_names: boolean
          hours_per_week: number | null
          id: string
          jurisdiction: string
          opens_at: string | null
          pay_max: number | null
          pay_min: number | null
          pay_unit: Database["public"]["Enums"]["pay_unit"] | null
          program_id: string | null
          published_at: string | null
          reference: string
          remote_until: string | null
          revision: number
          schedule_days: number[]
          schedule_kind: Database["public"]["Enums"]["schedule_kind"]
          slug: string
          starts_at_time: string | null
          status: Database["public"]["Enums"]["job_status"]
          updated_at: string
          workplace: Database["public"]["Enums"]["workplace"]
        }
        SetofOptions: {
          from: "*"
          to: "jobs"
          isOneToOne: true
          isSetofReturn: false
        }
      }
      read_messages: {
        Args: { p_id: string; p_until?: string }
        Returns: number
      }
      read_my_messages: {
        Args: { p_id: string; p_until?: string }
        Returns: number
      }
      receive_message_event: {
        Args: {
          p_event_id: string
          p_event_type: string
          p_is_permanent?: boolean
          p_message_id: string
          p_occurred_at: string
          p_provider_id: string
        }
        Returns: boolean
      }
      record_clock_run: {
        Args: {
          p_detail?: string
          p_is_ok: boolean
          p_job: string
          p_started_at: string
        }
        Returns: undefined
      }
      record_document: { Args: { p_upload: Json }; Returns: Json }
      record_intake_attempt: {
        Args: {
          p_id: string
          p_next_step_on?: string
          p_note?: string
          p_outcome: Database["public"]["Enums"]["attempt_outcome"]
          p_way: Database["public"]["Enums"]["contact_way"]
        }
        Returns: undefined
      }
      record_interview_outcome: {
        Args: {
          p_interview: string
          p_note?: string
          p_outcome: Database["public"]["Enums"]["interview_status"]
        }
        Returns: undefined
      }
      record_message_failed: {
        Args: {
          p_code: string
          p_id: string
          p_is_final?: boolean
          p_retry_after_seconds?: number
          p_worker: string
        }
        Returns: undefined
      }
      record_message_sent: {
        Args: { p_id: string; p_provider_id?: string }
        Returns: undefined
      }
      record_phone_reference: {
        Args: { p_answers: Json; p_referee: string }
        Returns: undefined
      }
      remove_equal_opportunity: { Args: { p_id: string }; Returns: undefined }
      reopen_intake: {
        Args: { p_id: string; p_note: string }
        Returns: undefined
      }
      reopen_job: {
        Args: { p_closes_at: string; p_id: string; p_reason: string }
        Returns: {
          close_reason: string | null
          closed_at: string | null
          closes_at: string | null
          currency: string
          employment_types: Database["public"]["Enums"]["employment_type"][]
          ends_at_time: string | null
          fair_chance: Database["public"]["Enums"]["fair_chance"]
          hides_names: boolean
          hours_per_week: number | null
          id: string
          jurisdiction: string
          opens_at: string | null
          pay_max: number | null
          pay_min: number | null
          pay_unit: Database["public"]["Enums"]["pay_unit"] | null
          program_id: string | null
          published_at: string | null
          reference: string
          remote_until: string | null
          revision: number
          schedule_days: number[]
          schedule_kind: Database["public"]["Enums"]["schedule_kind"]
          slug: string
          starts_at_time: string | null
          status: Database["public"]["Enums"]["job_status"]
          updated_at: string
          workplace: Database["public"]["Enums"]["workplace"]
        }
        SetofOptions: {
          from: "*"
          to: "jobs"
          isOneToOne: true
          isSetofReturn: false
        }
      }
      replace_referee: {
        Args: { p_person: Json; p_referee: string }
        Returns: string
      }
      request_erasure: { Args: Record<PropertyKey, never>; Returns: Json }
      reset_message_template: {
        Args: {
          p_kind: Database["public"]["Enums"]["message_kind"]
          p_locale: Database["public"]["Enums"]["locale"]
          p_revision: number
        }
        Returns: undefined
      }
      retire_my_document: { Args: { p_id: string }; Returns: string }
      retry_message: { Args: { p_id: string }; Returns: undefined }
      reveal_candidate: {
        Args: { p_id: string; p_reason: string }
        Returns: undefined
      }
      revoke_invitation: { Args: { p_id: string }; Returns: undefined }
      save_application_section: {
        Args: {
          p_answers: Json
          p_id: string
          p_revision: number
          p_section: string
        }
        Returns: Json
      }
      save_equal_opportunity: {
        Args: { p_gender: string; p_id: string; p_race_ethnicity: string[] }
        Returns: undefined
      }
      save_job: {
        Args: { p_document: Json; p_id: string; p_revision: number }
        Returns: Json
      }
      save_message_template: {
        Args: {
          p_heading: string
          p_kind: Database["public"]["Enums"]["message_kind"]
          p_locale: Database["public"]["Enums"]["locale"]
          p_paragraphs: string[]
          p_revision?: number
          p_subject: string
        }
        Returns: number
      }
      save_program_group: {
        Args: {
          p_facilitator: string
          p_id: string
          p_member_count: number
          p_name: string
          p_override?: string
          p_program: string
        }
        Returns: string
      }
      save_retention_rule: {
        Args: {
          p_id: string
          p_is_enabled: boolean
          p_keep_months: number
          p_notice_days: number
          p_revision: number
        }
        Returns: number
      }
      save_review: { Args: { p_id: string; p_review: Json }; Returns: Json }
      save_view: { Args: { p_name: string; p_query: string }; Returns: string }
      search_applications: {
        Args: { p_term: string }
        Returns: Database["public"]["CompositeTypes"]["application_row"][]
        SetofOptions: {
          from: "*"
          to: "application_row"
          isOneToOne: false
          isSetofReturn: true
        }
      }
      search_audit: {
        Args: {
          p_action?: Database["public"]["Enums"]["audit_action"]
          p_actor?: string
          p_before_at?: string
          p_before_id?: string
          p_from?: string
          p_limit?: number
          p_record_id?: string
          p_table?: string
          p_until?: string
        }
        Returns: {
          action: Database["public"]["Enums"]["audit_action"]
          actor_id: string | null
          actor_role: string
          address: string | null
          changes: NonNullable<Json>
          happened_at: string
          id: string
          record_id: string
          table_name: string
        }[]
        SetofOptions: {
          from: "*"
          to: "audit_events"
          isOneToOne: false
          isSetofReturn: true
        }
      }
      search_intakes: {
        Args: { p_term: string }
        Returns: Database["public"]["CompositeTypes"]["intake_queue_row"][]
        SetofOptions: {
          from: "*"
          to: "intake_queue_row"
          isOneToOne: false
          isSetofReturn: true
        }
      }
      send_template_test: {
        Args: {
          p_kind: Database["public"]["Enums"]["message_kind"]
          p_locale: Database["public"]["Enums"]["locale"]
        }
        Returns: undefined
      }
      separate_candidates: {
        Args: { p_id: string; p_other: string }
        Returns: undefined
      }
      set_caseload: {
        Args: {
          p_caseload: number
          p_override?: string
          p_program: string
          p_worker: string
        }
        Returns: undefined
      }
      set_digest: { Args: { p_is_wanted: boolean }; Returns: undefined }
      set_program_supervisor: {
        Args: {
          p_fte: number
          p_override?: string
          p_program: string
          p_user: string
        }
        Returns: undefined
      }
      set_staff_role: {
        Args: {
          p_holds: boolean
          p_role: Database["public"]["Enums"]["staff_role"]
          p_user: string
        }
        Returns: undefined
      }
      shorten_job: {
        Args: { p_closes_at: string; p_id: string; p_reason: string }
        Returns: {
          close_reason: string | null
          closed_at: string | null
          closes_at: string | null
          currency: string
          employment_types: Database["public"]["Enums"]["employment_type"][]
          ends_at_time: string | null
          fair_chance: Database["public"]["Enums"]["fair_chance"]
          hides_names: boolean
          hours_per_week: number | null
          id: string
          jurisdiction: string
          opens_at: string | null
          pay_max: number | null
          pay_min: number | null
          pay_unit: Database["public"]["Enums"]["pay_unit"] | null
          program_id: string | null
          published_at: string | null
          reference: string
          remote_until: string | null
          revision: number
          schedule_days: number[]
          schedule_kind: Database["public"]["Enums"]["schedule_kind"]
          slug: string
          starts_at_time: string | null
          status: Database["public"]["Enums"]["job_status"]
          updated_at: string
          workplace: Database["public"]["Enums"]["workplace"]
        }
        SetofOptions: {
          from: "*"
          to: "jobs"
          isOneToOne: true
          isSetofReturn: false
        }
      }
      start_application: {
        Args: {
          p_job: string
          p_locale?: Database["public"]["Enums"]["locale"]
        }
        Returns: Json
      }
      submit_application: {
        Args: { p_id: string; p_revision: number }
        Returns: Json
      }
      submit_intake: {
        Args: { p_address?: string; p_intake: Json; p_key: string }
        Returns: Json
      }
      system_health: { Args: Record<PropertyKey, never>; Returns: Json }
      take_over_intake: { Args: { p_id: string }; Returns: undefined }
      update_my_helper: {
        Args: { p_helper: Json; p_id: string }
        Returns: undefined
      }
      update_my_profile: { Args: { p_profile: Json }; Returns: undefined }
      verify_audit_chain: {
        Args: Record<PropertyKey, never>
        Returns: {
          broken_event_id: string | null
          broken_seq: number | null
          events_checked: number
          head_hash: string | null
          id: string
          is_intact: boolean
          reason: string | null
          verified_at: string
        }
        SetofOptions: {
          from: "*"
          to: "audit_verifications"
          isOneToOne: true
          isSetofReturn: false
        }
      }
      withdraw_application: {
        Args: {
          p_id: string
          p_note?: string
          p_reason: Database["public"]["Enums"]["application_close_reason"]
        }
        Returns: undefined
      }
      withdraw_offer: {
        Args: {
          p_application: string
          p_from?: Database["public"]["Enums"]["application_status"]
          p_reason: string
        }
        Returns: undefined
      }
      write_message: {
        Args: { p_body: string; p_id: string; p_key?: string }
        Returns: string
      }
      write_my_message: {
        Args: { p_body: string; p_id: string; p_key?: string }
        Returns: string
      }
    }
    Enums: {
      application_close_reason:
        | "other_candidate_chosen"
        | "required_credential_missing"
        | "experience_does_not_match"
        | "knock_out_answer"
        | "schedule_does_not_fit"
        | "could_not_reach"
        | "job_closed"
        | "reference_not_suitable"
        | "check_not_passed"
        | "condition_not_met"
        | "entered_by_mistake"
        | "found_another_job"
        | "pay"
        | "schedule"
        | "place_or_travel"
        | "health_or_family"
        | "process_too_long"
        | "changed_my_mind"
        | "offer_lapsed"
        | "other"
      application_source:
        | "our_site"
        | "staff_or_friend"
        | "job_board"
        | "social_media"
        | "event"
        | "training_program"
        | "community_partner"
        | "returning"
        | "other"
        | "not_said"
      application_status:
        | "draft"
        | "submitted"
        | "screening"
        | "interview"
        | "offer"
        | "clearing"
        | "hired"
        | "withdrawn"
        | "not_selected"
        | "offer_declined"
        | "conditions_not_met"
      attempt_outcome:
        | "reached"
        | "left_message"
        | "no_answer"
        | "wrong_number"
        | "asked_to_call_back"
        | "message_sent"
      attestation_kind: "lived_experience"
      audit_action: "insert" | "update" | "delete" | "read"
      condition_kind:
        | "credential"
        | "check"
        | "attestation"
        | "experience"
        | "education"
        | "skill"
        | "driving"
        | "references"
        | "other"
      condition_owner: "candidate" | "us"
      condition_state: "pending" | "met" | "not_met" | "waived"
      consent_kind: "contact" | "privacy" | "name_program"
      contact_way: "call" | "text" | "email"
      credential_claim: "held" | "in_training" | "planned"
      credential_expiry_rule:
        | "none"
        | "months_from_issue"
        | "month_end_after_months"
        | "printed_date"
      day_part: "morning" | "afternoon" | "evening"
      document_purpose: "resume" | "cover_letter" | "certificate" | "other"
      employment_end_reason:
        | "resigned"
        | "job_ended"
        | "dismissed"
        | "moved_on"
        | "entered_by_mistake"
        | "other"
      employment_type:
        | "full_time"
        | "part_time"
        | "contract"
        | "temporary"
        | "intern"
        | "volunteer"
      experience_kind: "paid" | "volunteer" | "caring" | "training" | "gap"
      fair_chance: "after_interview" | "after_offer" | "required_by_law"
      intake_asked_by: "self" | "helper"
      intake_close_reason:
        | "could_not_reach"
        | "declined"
        | "not_eligible"
        | "referred_elsewhere"
        | "duplicate"
        | "entered_by_mistake"
        | "other"
      intake_status:
        | "new"
        | "reaching_out"
        | "scheduled"
        | "assessed"
        | "connected"
        | "waitlisted"
        | "closed"
      intake_updates_to: "self" | "helper" | "both"
      interview_status: "proposed" | "set" | "cancelled" | "held" | "no_show"
      interview_way: "in_person" | "phone" | "video"
      job_status: "draft" | "published" | "closed" | "filled"
      locale: "en" | "es"
      meeting_way:
        | "in_person"
        | "home"
        | "community"
        | "phone"
        | "video"
        | "group"
      message_kind:
        | "intake_received"
        | "intake_notice"
        | "staff_invited"
        | "message_given_up"
        | "draft_nudge"
        | "draft_closing"
        | "job_closing_early"
        | "application_received"
        | "application_screening"
        | "application_interview"
        | "application_changed"
        | "application_not_selected"
        | "application_withdrawn"
        | "message_waiting"
        | "document_asked"
        | "interview_proposed"
        | "interview_set"
        | "interview_cancelled"
        | "offer_made"
        | "offer_reminder"
        | "offer_withdrawn"
        | "offer_accepted"
        | "offer_declined"
        | "offer_lapsed"
        | "conditions_not_met"
        | "application_hired"
        | "retention_notice"
        | "erasure_done"
        | "reference_asked"
        | "reference_reminder"
        | "interviewer_set"
        | "interviewer_cancelled"
        | "hiring_digest"
        | "template_test"
      message_status:
        | "queued"
        | "sending"
        | "sent"
        | "delayed"
        | "delivered"
        | "bounced"
        | "complained"
        | "given_up"
        | "dropped"
      offer_status:
        | "open"
        | "accepted"
        | "declined"
        | "withdrawn"
        | "lapsed"
        | "failed"
      pay_unit: "hour" | "year"
      program_limit_kind:
        | "group_size"
        | "caseload"
        | "workers_per_supervisor_fte"
      publication_status: "draft" | "published" | "archived"
      question_kind:
        | "short_text"
        | "long_text"
        | "yes_no"
        | "choice"
        | "many_choices"
        | "number"
      reference_status: "asked" | "given" | "refused" | "expired" | "cancelled"
      requirement_due:
        | "application"
        | "interview"
        | "conditional_offer"
        | "start"
        | "after_start"
      requirement_kind:
        | "credential"
        | "check"
        | "attestation"
        | "experience"
        | "education"
        | "skill"
        | "driving"
      review_recommendation: "strong_no" | "no" | "mixed" | "yes" | "strong_yes"
      schedule_kind: "fixed" | "varies"
      sender_style: "organization" | "neutral"
      staff_role:
        | "admin"
        | "hr"
        | "hiring_manager"
        | "coordinator"
        | "assessor"
        | "supervisor"
        | "auditor"
      support_kind: "mental_health" | "substance_use" | "both" | "not_said"
      term_kind:
        | "field"
        | "focus"
        | "issue"
        | "approach"
        | "modality"
        | "population"
        | "setting"
      workplace: "in_person" | "hybrid" | "remote"
      would_work_again: "yes" | "with_reservations" | "no" | "rather_not_say"
    }
    CompositeTypes: {
      application_row: {
        id: string | null
        reference: string | null
        status: Database["public"]["Enums"]["application_status"] | null
        status_at: string | null
        submitted_at: string | null
        told_at: string | null
        close_reason:
          | Database["public"]["Enums"]["application_close_reason"]
          | null
        days_waiting: number | null
        is_stale: boolean | null
        job_id: string | null
        job_reference: string | null
        job_titles: Json | null
        candidate_name: string | null
        is_name_hidden: boolean | null
        is_anonymised: boolean | null
        source: Database["public"]["Enums"]["application_source"] | null
        locale: Database["public"]["Enums"]["locale"] | null
        has_knock_out: boolean | null
        is_paper: boolean | null
        reviews_given: number | null
        my_review: string | null
        unread: number | null
        other_applications: number | null
        updated_at: string | null
      }
      bulk_row: {
        id: string | null
        reference: string | null
        candidate_name: string | null
        status: Database["public"]["Enums"]["application_status"] | null
        is_done: boolean | null
        code: string | null
        reaches_candidate: boolean | null
      }
      intake_queue_row: {
        id: string | null
        reference: string | null
        status: Database["public"]["Enums"]["intake_status"] | null
        called_name: string | null
        received_at: string | null
        days_waiting: number | null
        due_on: string | null
        language: string | null
        needs_interpreter: boolean | null
        county: string | null
        program_id: string | null
        owner_id: string | null
        owner_name: string | null
        next_step_on: string | null
        attempts: number | null
        last_attempt_at: string | null
        asked_by: Database["public"]["Enums"]["intake_asked_by"] | null
        updated_at: string | null
      }
      job_list_row: {
        id: string | null
        slug: string | null
        reference: string | null
        status: Database["public"]["Enums"]["job_status"] | null
        phase: string | null
        title_en: string | null
        title_es: string | null
        cities: string[] | null
        zone: string | null
        jurisdiction: string | null
        opens_at: string | null
        closes_at: string | null
        closed_at: string | null
        published_at: string | null
        sort_at: string | null
        updated_at: string | null
        applications: number | null
        waiting: number | null
        drafts: number | null
        gaps: string[] | null
        untranslated: Database["public"]["Enums"]["locale"][] | null
      }
    }
  }
}

type DatabaseWithoutInternals = Omit<Database, "__InternalSupabase">

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">]

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])[TableName] extends {
      Row: infer R
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] &
        DefaultSchema["Views"])
    ? (DefaultSchema["Tables"] &
        DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R
      }
      ? R
      : never
    : never

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Insert: infer I
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I
      }
      ? I
      : never
    : never

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Update: infer U
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U
      }
      ? U
      : never
    : never

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema["Enums"]
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends (DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never) = never,
> = DefaultSchemaEnumNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
    ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
    : never

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends (PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never) = never,
> = PublicCompositeTypeNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
    ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
    : never

export const Constants = {
  public: {
    Enums: {
      application_close_reason: [
        "other_candidate_chosen",
        "required_credential_missing",
        "experience_does_not_match",
        "knock_out_answer",
        "schedule_does_not_fit",
        "could_not_reach",
        "job_closed",
        "reference_not_suitable",
        "check_not_passed",
        "condition_not_met",
        "entered_by_mistake",
        "found_another_job",
        "pay",
        "schedule",
        "place_or_travel",
        "health_or_family",
        "process_too_long",
        "changed_my_mind",
        "offer_lapsed",
        "other",
      ],
      application_source: [
        "our_site",
        "staff_or_friend",
        "job_board",
        "social_media",
        "event",
        "training_program",
        "community_partner",
        "returning",
        "other",
        "not_said",
      ],
      application_status: [
        "draft",
        "submitted",
        "screening",
        "interview",
        "offer",
        "clearing",
        "hired",
        "withdrawn",
        "not_selected",
        "offer_declined",
        "conditions_not_met",
      ],
      attempt_outcome: [
        "reached",
        "left_message",
        "no_answer",
        "wrong_number",
        "asked_to_call_back",
        "message_sent",
      ],
      attestation_kind: ["lived_experience"],
      audit_action: ["insert", "update", "delete", "read"],
      condition_kind: [
        "credential",
        "check",
        "attestation",
        "experience",
        "education",
        "skill",
        "driving",
        "references",
        "other",
      ],
      condition_owner: ["candidate", "us"],
      condition_state: ["pending", "met", "not_met", "waived"],
      consent_kind: ["contact", "privacy", "name_program"],
      contact_way: ["call", "text", "email"],
      credential_claim: ["held", "in_training", "planned"],
      credential_expiry_rule: [
        "none",
        "months_from_issue",
        "month_end_after_months",
        "printed_date",
      ],
      day_part: ["morning", "afternoon", "evening"],
      document_purpose: ["resume", "cover_letter", "certificate", "other"],
      employment_end_reason: [
        "resigned",
        "job_ended",
        "dismissed",
        "moved_on",
        "entered_by_mistake",
        "other",
      ],
      employment_type: [
        "full_time",
        "part_time",
        "contract",
        "temporary",
        "intern",
        "volunteer",
      ],
      experience_kind: ["paid", "volunteer", "caring", "training", "gap"],
      fair_chance: ["after_interview", "after_offer", "required_by_law"],
      intake_asked_by: ["self", "helper"],
      intake_close_reason: [
        "could_not_reach",
        "declined",
        "not_eligible",
        "referred_elsewhere",
        "duplicate",
        "entered_by_mistake",
        "other",
      ],
      intake_status: [
        "new",
        "reaching_out",
        "scheduled",
        "assessed",
        "connected",
        "waitlisted",
        "closed",
      ],
      intake_updates_to: ["self", "helper", "both"],
      interview_status: ["proposed", "set", "cancelled", "held", "no_show"],
      interview_way: ["in_person", "phone", "video"],
      job_status: ["draft", "published", "closed", "filled"],
      locale: ["en", "es"],
      meeting_way: [
        "in_person",
        "home",
        "community",
        "phone",
        "video",
        "group",
      ],
      message_kind: [
        "intake_received",
        "intake_notice",
        "staff_invited",
        "message_given_up",
        "draft_nudge",
        "draft_closing",
        "job_closing_early",
        "application_received",
        "application_screening",
        "application_interview",
        "application_changed",
        "application_not_selected",
        "application_withdrawn",
        "message_waiting",
        "document_asked",
        "interview_proposed",
        "interview_set",
        "interview_cancelled",
        "offer_made",
        "offer_reminder",
        "offer_withdrawn",
        "offer_accepted",
        "offer_declined",
        "offer_lapsed",
        "conditions_not_met",
        "application_hired",
        "retention_notice",
        "erasure_done",
        "reference_asked",
        "reference_reminder",
        "interviewer_set",
        "interviewer_cancelled",
        "hiring_digest",
        "template_test",
      ],
      message_status: [
        "queued",
        "sending",
        "sent",
        "delayed",
        "delivered",
        "bounced",
        "complained",
        "given_up",
        "dropped",
      ],
      offer_status: [
        "open",
        "accepted",
        "declined",
        "withdrawn",
        "lapsed",
        "failed",
      ],
      pay_unit: ["hour", "year"],
      program_limit_kind: [
        "group_size",
        "caseload",
        "workers_per_supervisor_fte",
      ],
      publication_status: ["draft", "published", "archived"],
      question_kind: [
        "short_text",
        "long_text",
        "yes_no",
        "choice",
        "many_choices",
        "number",
      ],
      reference_status: ["asked", "given", "refused", "expired", "cancelled"],
      requirement_due: [
        "application",
        "interview",
        "conditional_offer",
        "start",
        "after_start",
      ],
      requirement_kind: [
        "credential",
        "check",
        "attestation",
        "experience",
        "education",
        "skill",
        "driving",
      ],
      review_recommendation: ["strong_no", "no", "mixed", "yes", "strong_yes"],
      schedule_kind: ["fixed", "varies"],
      sender_style: ["organization", "neutral"],
      staff_role: [
        "admin",
        "hr",
        "hiring_manager",
        "coordinator",
        "assessor",
        "supervisor",
        "auditor",
      ],
      support_kind: ["mental_health", "substance_use", "both", "not_said"],
      term_kind: [
        "field",
        "focus",
        "issue",
        "approach",
        "modality",
        "population",
        "setting",
      ],
      workplace: ["in_person", "hybrid", "remote"],
      would_work_again: ["yes", "with_reservations", "no", "rather_not_say"],
    },
  },
} as const
